package org.swapbay.provisioning;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The machine and the person at it.
 *
 * @param root where the machine's files begin; a folder in tests
 * @param kiosk where the program answers
 * @param account who asks, by the machine's name for them
 */
record Surroundings(Path root, URI kiosk, String account, BufferedReader in, Writer out, Clock clock, Tools tools) {

    /** Programs of the machine. */
    interface Tools {
        /** Runs one to its end. @return its exit code; 127 where there is no such program */
        int run(List<String> command) throws IOException;
    }

    static Surroundings ofThisMachine() {
        return new Surroundings(
                Path.of("/"),
                URI.create("http://127.0.0.1:8080"),
                accountOf(System.getenv(), System.getProperty("user.name", "")),
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                Clock.systemDefaultZone(),
                Surroundings::start);
    }

    /** Who stands behind sudo, where there is somebody. @param user whom the command runs as */
    static String accountOf(Map<String, String> environment, String user) {
        var behind = environment.getOrDefault("SUDO_USER", "");
        return user.equals("root") && !behind.isEmpty() ? behind : user;
    }

    /** @param path with {@code /} at its beginning */
    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    Path data() {
        return at("/var/lib/swapbay");
    }

    void say(String words) {
        try {
            out.write(words + System.lineSeparator());
            out.flush();
        } catch (IOException gone) {
            // Nobody listens any more.
        }
    }

    /** @return what was typed, without blanks around it; empty also when there is nobody to type */
    String ask(String question) throws IOException {
        out.write(question + " ");
        out.flush();
        var typed = in.readLine();
        return typed == null ? "" : typed.strip();
    }

    private static int start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + command.getFirst(), stopped);
        } catch (IOException missing) {
            return 127;
        }
    }
}
