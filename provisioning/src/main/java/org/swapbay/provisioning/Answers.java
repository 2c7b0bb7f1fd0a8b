package org.swapbay.provisioning;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** What a file says, or else a person. */
final class Answers {

    private static final int MOST = 999;

    private final Surroundings here;
    private final Properties file;
    private final boolean somebodyThere;

    Answers(Surroundings here, Properties file, boolean somebodyThere) {
        this.here = here;
        this.file = file;
        this.somebodyThere = somebodyThere;
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(file.getProperty(key)).map(String::strip).filter(one -> !one.isEmpty());
    }

    boolean mayAsk() {
        return somebodyThere;
    }

    int number(String key, String question, int usual) throws IOException, Failure {
        var said = value(key).orElse("");
        if (said.isEmpty() && somebodyThere) said = here.ask(question + " [" + usual + "]");
        if (said.isEmpty()) return usual;
        if (!said.matches("\\d{1,3}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > MOST)
            throw new Failure(Exit.MISUNDERSTOOD, key + " is a number from 1 to " + MOST);
        return Integer.parseInt(said);
    }
}
