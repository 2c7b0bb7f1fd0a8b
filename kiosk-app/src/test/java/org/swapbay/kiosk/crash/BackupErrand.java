package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.MachineDesk;
import org.swapbay.kiosk.whole.Visitor;

/**
 * A backup is made, and where the program dies over it the database goes with it: the newest file that counts as a backup
 * must bring everything back, together with the journal.
 */
final class BackupErrand implements Errand {

    private static final String DATABASE = "swapbay.mv.db";
    private static final String NONE = "";

    private final Stand stand;
    private String before = NONE;
    private String newest = NONE;
    private boolean lost;

    BackupErrand(Stand stand) {
        this.stand = stand;
    }

    /** One that is good, with whatever no journal tells: accounts, and how the school lends. */
    @Override
    public void prepare() {
        stand.kiosk().awaitReady();
        backUp();
        before = newestThatCounts();
        var made = Instant.now();
        await("another second has another name").until(() -> Instant.now()
                .isAfter(made.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
    }

    @Override
    public boolean go() throws IOException {
        var lived = backUp();
        newest = newestThatCounts();
        if (lived) return true;
        Files.delete(stand.kiosk().file(DATABASE));
        lost = true;
        return false;
    }

    @Override
    public String held() {
        return NONE;
    }

    @Override
    public Optional<Visitor> carrier() {
        return Optional.empty();
    }

    /** It was the newest one that brought the database back, nothing is missing, and the next one is made over the rest of the last. */
    @Override
    public void comeAgain(List<String> violations) {
        var log = stand.kiosk().log();
        if (lost && !log.contains("brought back from " + newest + ","))
            violations.add("not brought back from " + newest);
        if (lost && !log.contains(", 0 changes are lost")) violations.add("changes are lost");
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        if (!backUp() || newestThatCounts().compareTo(newest) <= 0) violations.add("no backup after " + newest);
    }

    @Override
    public String found(Books books) {
        if (!lost) return "database whole";
        return newest.equals(before) ? "brought back from the backup before" : "brought back from the new backup";
    }

    private boolean backUp() {
        try (var desk = new MachineDesk(stand.kiosk())) {
            return desk.backsUp();
        }
    }

    /** Named after when they were made. */
    private String newestThatCounts() {
        try (var files = Files.list(stand.kiosk().file("backups"))) {
            return files.map(file -> "backups/" + file.getFileName())
                    .filter(name -> name.endsWith(".zip"))
                    .max(String::compareTo)
                    .orElse(NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
