package org.swapbay.provisioning;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the records back from backups. The program itself restores at its next start; nothing is ever deleted. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the records back from the newest good backup and its journal.",
            "Stops the program, sets the records as they are aside, puts journal and backups in their place, and starts"
                    + " the program, which restores, checks and compares with the doors. Nothing is deleted."
        })
final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Surroundings here;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "Where the backups are; without it the kiosk's own, then /var/backups/swapbay.")
    private @Nullable Path from;

    @Option(names = "--dry-run", description = "Shows what would be done, and does nothing.")
    private boolean dryRun;

    RestoreCommand(Surroundings here) {
        this.here = here;
    }

    private record Good(Path zip, Properties manifest) {}

    @Override
    public Integer call() throws IOException, Failure {
        var source = source();
        var newest = newest(source);
        var journal = source.resolve("journal");
        if (!Files.exists(journal)) throw new Failure(Exit.FAILED, source + " has backups, but no journal");
        here.say("The newest good backup is of " + newest.manifest().getProperty("made-at") + ".");
        if (dryRun) {
            here.say("Would stop the program, set its records aside, and bring back " + newest.zip() + " and "
                    + journal);
            return Exit.WELL;
        }
        stop();
        var aside = here.data()
                .resolve("set-aside")
                .resolve("restore-" + MOMENT.format(here.clock().instant()));
        bringBack(source, newest, aside);
        here.say("What was there before is kept in " + aside);
        if (here.tools().run(List.of("systemctl", "start", "swapbay-kiosk")) != 0)
            here.say("Start the program now; it restores by itself.");
        here.say("Afterwards look at Today and Cases in the console: doors are compared with the record.");
        return Exit.WELL;
    }

    private Path source() throws Failure {
        if (from != null) {
            if (!Files.isDirectory(from)) throw new Failure(Exit.MISUNDERSTOOD, from + " is no folder");
            return from;
        }
        return Stream.of(here.data().resolve("backups"), here.at("/var/backups/swapbay"))
                .filter(folder -> !zips(folder).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.FAILED, "there is no backup; name its folder with --from"));
    }

    private Good newest(Path source) throws Failure {
        for (var zip : zips(source)) {
            try {
                return new Good(zip, BackupZip.verified(zip));
            } catch (IOException bad) {
                here.say(zip.getFileName() + " is passed over: " + bad.getMessage());
            }
        }
        throw new Failure(Exit.FAILED, "none of the backups in " + source + " is good");
    }

    private void stop() throws IOException, Failure {
        here.tools().run(List.of("systemctl", "stop", "swapbay-kiosk"));
        var lock = here.data().resolve("lock");
        if (!Files.exists(lock)) return;
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE);
                var taken = file.tryLock()) {
            if (taken == null) throw new Failure(Exit.NOT_NOW, "the program still runs; stop it first");
        }
    }

    private void bringBack(Path source, Good newest, Path aside) throws IOException {
        var journals = files(source, "journal");
        var staged = new ArrayList<Path>();
        // Copied beside the records first: a cable that is pulled now leaves everything as it was.
        for (var file : journals) {
            var copy = here.data().resolve(file.getFileName() + ".restoring");
            copy(file, copy);
            staged.add(copy);
        }
        var backups = Files.createDirectories(here.data().resolve("backups"));
        var kept = backups.resolve(newest.zip().getFileName());
        if (Files.notExists(kept)) copy(newest.zip(), kept);
        Files.createDirectories(aside);
        for (var file : files(here.data(), "swapbay.mv.db")) Files.move(file, aside.resolve(file.getFileName()));
        for (var file : files(here.data(), "journal")) {
            if (staged.contains(file)) continue;
            var replaced = staged.stream()
                    .anyMatch(copy -> copy.getFileName().toString().equals(file.getFileName() + ".restoring"));
            if (replaced || file.getFileName().toString().equals("journal"))
                Files.move(file, aside.resolve(file.getFileName()));
        }
        for (var copy : staged) {
            var name = copy.getFileName().toString().replace(".restoring", "");
            Files.move(copy, here.data().resolve(name));
        }
    }

    /** With the owner of the folder it comes into: the program must be able to write on. */
    private void copy(Path file, Path to) throws IOException {
        Files.copy(file, to);
        if (Files.getFileStore(to).supportsFileAttributeView("posix")) Files.setOwner(to, Files.getOwner(here.data()));
    }

    private static List<Path> zips(Path folder) {
        try {
            return files(folder, "").stream()
                    .filter(file -> file.toString().endsWith(".zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static List<Path> files(Path folder, String begins) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(begins))
                    .sorted()
                    .toList();
        }
    }
}
