package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.hardware.emulator.Cabinet;
import org.swapbay.hardware.emulator.CabinetLayout;
import org.swapbay.hardware.emulator.Cu16BoardEmulator;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.PulseLog;

/** The command on a machine in a folder, with a program that answers, or none, and emulated devices on real terminals. */
class CommandTests {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path root;

    private final StringWriter said = new StringWriter();
    private final List<List<String>> started = new ArrayList<>();
    /** What was sent with each request. */
    private final List<String> asked = new ArrayList<>();

    private final Map<String, String> answers = new TreeMap<>();
    private @Nullable HttpServer program;
    private URI address = URI.create("http://127.0.0.1:9");

    @BeforeEach
    void data() throws IOException {
        Files.createDirectories(root.resolve("var/lib/swapbay"));
        Files.writeString(root.resolve("var/lib/swapbay/local-token"), TOKEN);
    }

    @AfterEach
    void stop() {
        if (program != null) program.stop(0);
    }

    @Test
    void checkSaysCauseAndRemedyAndEndsWithTheWorst() throws IOException {
        answers.put("/local/health", """
                [{"part":"locks","which":"","state":"ok","since":"2026-09-01T08:00:00Z","cause":"none","says":"Door locks: works","remedy":""},
                 {"part":"printer","which":"","state":"attention","since":"2026-09-01T08:00:00Z","cause":"paper-low","says":"Printer: nearly out of paper","remedy":"Put a new roll in soon"}]""");
        start();
        assertThat(swapbay("", "check")).isEqualTo(Exit.ATTENTION);
        assertThat(said.toString())
                .contains("well  Door locks: works", "LOOK  Printer: nearly out of paper", "-> Put a new roll in soon");
        answers.put("/local/health", answers.get("/local/health").replace("attention", "down"));
        assertThat(swapbay("", "check", "--wrong")).isEqualTo(Exit.DOWN);
        assertThat(said.toString()).doesNotContain("Door locks");
    }

    @Test
    void aStoppedProgramIsSaidAndItsDevicesAreAsked() throws IOException {
        assertThat(swapbay("", "check")).isEqualTo(Exit.DOWN);
        assertThat(said.toString())
                .contains("DOWN  the program does not run", "systemctl start", "run \"swapbay setup\"");
    }

    @Test
    void aWrongCredentialIsSaidInPlainWords() throws IOException {
        start();
        Files.writeString(root.resolve("var/lib/swapbay/local-token"), "x".repeat(64));
        assertThat(swapbay("", "check")).isEqualTo(Exit.NOT_ALLOWED);
        assertThat(said.toString()).contains("try it with sudo").doesNotContain("Exception");
    }

    @Test
    void setupFindsTheBoardLearnsTheDoorsAndIsIdempotent() throws IOException {
        var cabinet = new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC());
        try (var board =
                new Cu16BoardEmulator(Pty.open(root.resolve("board")), new DeviceFaults(Part.LOCKS), cabinet)) {
            var port = root.resolve("board").toString();
            var file = Files.writeString(root.resolve("answers"), "bays=12\ncolumns=3\ndoor-feedback=closed-is-0\n");
            var setup = new String[] {"setup", "--port", port, "--answers", file.toString()};
            assertThat(swapbay("", with(setup, "--dry-run"))).isZero();
            assertThat(said.toString()).contains("a lock board, cu16", "Nothing was changed");
            assertThat(root.resolve("etc")).doesNotExist();
            assertThat(swapbay("", setup)).isZero();
            var kiosk = root.resolve("etc/swapbay/kiosk.yaml");
            assertThat(Files.readString(kiosk))
                    .contains("swapbay.devices.locks.line: \"" + port + "\"", "bays.12.door-feedback: \"closed-is-0\"");
            assertThat(swapbay("", setup)).isZero();
            assertThat(said.toString()).contains("Nothing to change.");
            assertThat(cabinet.pulses().all()).as("no probe opens a door").isEmpty();
            assertThat(swapbay("", "check")).isEqualTo(Exit.DOWN);
            assertThat(said.toString()).contains("well  Door locks: answer");
            assertThat(board).isNotNull();
        }
    }

    @Test
    void eachDoorIsOpenedOnceAndItsWiringIsLearnt() throws IOException {
        var cabinet = new Cabinet(CabinetLayout.twelve(0).bays(), PulseLog.inMemory(), Clock.systemUTC());
        try (var board =
                new Cu16BoardEmulator(Pty.open(root.resolve("board")), new DeviceFaults(Part.LOCKS), cabinet)) {
            assertThat(board).isNotNull();
            // Person: 2 bays, 2 columns, all shut; then for each bay: it sprang open, shut it again.
            var person = new BufferedReader(new StringReader("2\n2\n\n\n\n\n\n")) {
                private int lines;

                @Override
                public @Nullable String readLine() throws IOException {
                    lines++;
                    if (lines == 5) cabinet.push(1);
                    if (lines == 7) cabinet.push(2);
                    return super.readLine();
                }
            };
            var here = here(person);
            assertThat(Swapbay.line(here)
                            .execute("setup", "--port", root.resolve("board").toString()))
                    .as(said.toString())
                    .isZero();
            assertThat(cabinet.pulses().all()).hasSize(2);
            var devices = Configuration.devices(here);
            assertThat(devices)
                    .containsEntry("swapbay.devices.locks.bays.1.lock", "1")
                    .containsEntry("swapbay.devices.locks.bays.2.lock", "2")
                    .containsEntry("swapbay.devices.locks.bays.2.column", "2")
                    .containsKey("swapbay.devices.locks.bays.2.door-feedback");
            assertThat(devices.get("swapbay.devices.locks.bays.1.door-feedback"))
                    .isEqualTo("closed-is-1");
        }
    }

    @Test
    void removeTakesBackWhatSetupWroteAndNothingElse() throws IOException {
        var kiosk = root.resolve("etc/swapbay/kiosk.yaml");
        Files.createDirectories(kiosk.getParent());
        var own = "swapbay:\n  kiosk: library\n";
        Files.writeString(kiosk, Configuration.with(own, Map.of("swapbay.devices.locks.line", "/dev/swapbay-locks")));
        var rules = UdevRules.file(here(new BufferedReader(new StringReader(""))));
        Files.createDirectories(rules.getParent());
        Files.writeString(rules, UdevRules.of(List.of()));
        assertThat(swapbay("", "remove", "--dry-run")).isZero();
        assertThat(rules).exists();
        assertThat(swapbay("", "remove")).isZero();
        assertThat(rules).doesNotExist();
        assertThat(Files.readString(kiosk)).isEqualTo(own);
        Files.writeString(rules, "# somebody else's\n");
        assertThat(swapbay("", "remove")).isEqualTo(Exit.FAILED);
        assertThat(rules).exists();
    }

    @Test
    void aDeviceWithItsOwnNumberIsKnownByItAndOneWithoutByItsSocket() {
        var numbered = new Port("/dev/ttyUSB0", Port.Kind.SERIAL, "0403", "6001", "DM003456", "1-2", "00", "FTDI");
        var plain = new Port("/dev/ttyUSB1", Port.Kind.SERIAL, "1a86", "7523", "", "1-3.1", "00", "CH340");
        var hostile = new Port("/dev/hidraw0", Port.Kind.HIDRAW, "0c2e", "0b81", "x\", RUN+=\"/bin/sh", "1-4", "", "");
        var rules = UdevRules.of(List.of(
                new Found(Found.Role.LOCKS, numbered, "", Map.of()),
                new Found(Found.Role.PRINTER, plain, "", Map.of()),
                new Found(Found.Role.SCANNER, hostile, "", Map.of())));
        assertThat(rules)
                .contains(
                        "ATTRS{serial}==\"DM003456\"", "KERNELS==\"1-3.1\"", "KERNELS==\"1-4\"", "ID_MM_DEVICE_IGNORE")
                .contains("SYMLINK+=\"swapbay-locks\"", "SYMLINK+=\"swapbay-scanner-hid\"")
                .doesNotContain("RUN");
    }

    @Test
    void restoreSetsAsideWhatWasThereAndPassesOverWhatIsDamaged() throws Exception {
        var data = root.resolve("var/lib/swapbay");
        var backups = Files.createDirectories(data.resolve("backups"));
        backup(backups.resolve("2026-09-01T08-00-00Z.zip"), false);
        backup(backups.resolve("2026-09-01T09-00-00Z.zip"), true);
        Files.writeString(backups.resolve("journal"), "good journal");
        Files.writeString(data.resolve("swapbay.mv.db"), "broken database");
        Files.writeString(data.resolve("journal"), "broken journal");
        Files.writeString(data.resolve("journal.1"), "closed file");
        assertThat(swapbay("", "restore", "--dry-run")).isZero();
        assertThat(data.resolve("swapbay.mv.db")).exists();
        assertThat(swapbay("", "restore")).isZero();
        assertThat(said.toString()).contains("2026-09-01T09-00-00Z.zip is passed over", "The newest good backup");
        assertThat(Files.readString(data.resolve("journal"))).isEqualTo("good journal");
        assertThat(data.resolve("journal.1")).exists();
        assertThat(data.resolve("swapbay.mv.db")).doesNotExist();
        try (var aside = Files.walk(data.resolve("set-aside"))) {
            assertThat(aside.map(file -> file.getFileName().toString())).contains("swapbay.mv.db", "journal");
        }
        assertThat(started)
                .contains(
                        List.of("systemctl", "stop", "swapbay-kiosk"), List.of("systemctl", "start", "swapbay-kiosk"));
    }

    /** Planted where careless code would let it out: in messages, exceptions, names of files, secrets. */
    @Test
    void theSupportBundleCarriesNothingAboutAPerson() throws IOException {
        var data = root.resolve("var/lib/swapbay");
        var planted =
                List.of("Ximena", "Quispe", "ximena.quispe@school.example", "S1048576", "CB-0042", "482913", TOKEN);
        Files.createDirectories(data.resolve("log"));
        var log = new StringBuilder();
        for (var word : planted) {
            log.append(
                            "2026-09-01T08:00:00.000+00:00  WARN 7 --- [swapbay] [desk] o.s.kiosk.swaps.SwapDesk : the door was opened for ")
                    .append(word)
                    .append(" bay=7 outcome=JAMMED\n");
            log.append("java.lang.IllegalStateException: ").append(word).append('\n');
            log.append("\tat org.swapbay.kiosk.swaps.SwapDesk.take(SwapDesk.java:7)\n");
            log.append("Caused by: org.h2.jdbc.JdbcSQLException: Unique index: \"")
                    .append(word)
                    .append("\"\n");
            log.append(word).append(" in a line of its own\n");
            log.append("2026-09-01T08:00:00.000+00:00  WARN 7 --- [swapbay] [")
                    .append(word)
                    .append("] o.s.kiosk.X : name=")
                    .append(word)
                    .append('\n');
            Files.writeString(data.resolve("swapbay.mv.db"), word);
            Files.writeString(data.resolve("journal"), word);
            Files.createDirectories(data.resolve("photos/ab"));
            Files.writeString(data.resolve("photos/ab/" + word + ".jpg"), word);
        }
        Files.writeString(data.resolve("log/kiosk.log"), log);
        var zip = root.resolve("bundle.zip");
        assertThat(swapbay("", "support-bundle", zip.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        var all = new StringBuilder();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                all.append(entry.getName());
                all.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        for (var word : planted) assertThat(all.toString()).doesNotContain(word);
        assertThat(all.toString())
                .contains(
                        "bay=7",
                        "outcome=JAMMED",
                        "java.lang.IllegalStateException",
                        "SwapDesk.java:7",
                        "the door was opened");
        assertThat(swapbay("", "support-bundle", zip.toString())).isEqualTo(Exit.FAILED);
    }

    @Test
    void aBackupIsMadeByTheProgramAndItsAbsenceIsNoBackup() throws IOException {
        assertThat(swapbay("", "backup")).isEqualTo(Exit.NO_ANSWER);
        answers.put("/local/backup", "{\"made\":\"2026-09-01T08:00:00Z\"}");
        start();
        assertThat(swapbay("", "backup")).isZero();
        assertThat(said.toString()).contains("Backup of 2026-09-01T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "opened, 0, is open",
        "busy, 75, somebody is being served",
        "closed, 75, swapbay check",
        "already-open, 75, open already",
        "no-such-bay, 64, no bay 7",
        "not-sent, 69, nothing moved",
        "not-seen, 70, no sensor",
        "not-opened, 70, stayed shut"
    })
    void whatBecameOfABayIsSaidInWordsAndByTheExitCode(String answer, int exit, String words) throws IOException {
        answers.put("/local/bays/7/open", "{\"answer\":\"" + answer + "\"}");
        start();
        assertThat(swapbay("", "bay", "open", "7", "--reason", "a rattle")).isEqualTo(exit);
        assertThat(said.toString()).contains(words);
        assertThat(asked.getLast()).contains("\"by\":\"mel\"", "\"reason\":\"a rattle\"");
    }

    @Test
    void noBayIsOpenedWithoutAReasonOrAProgram() throws IOException {
        assertThat(swapbay("", "bay", "open", "7", "-r", "a rattle")).isEqualTo(Exit.NO_ANSWER);
        start();
        assertThat(swapbay("", "bay", "open", "7")).isEqualTo(Exit.MISUNDERSTOOD);
        assertThat(swapbay("", "bay")).isEqualTo(Exit.MISUNDERSTOOD);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoStandsBehindSudoIsWhoAsked() {
        assertThat(Surroundings.accountOf(Map.of("SUDO_USER", "mel"), "root")).isEqualTo("mel");
        assertThat(Surroundings.accountOf(Map.of(), "root")).isEqualTo("root");
        assertThat(Surroundings.accountOf(Map.of("SUDO_USER", "mel"), "kim")).isEqualTo("kim");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(swapbay("", "dance")).isEqualTo(Exit.MISUNDERSTOOD);
        assertThat(swapbay("")).isEqualTo(Exit.MISUNDERSTOOD);
        assertThat(swapbay("", "--help")).isZero();
        assertThat(said.toString()).contains("setup", "check", "restore", "Exit codes:");
    }

    private int swapbay(String typed, String... arguments) {
        said.getBuffer().setLength(0);
        return Swapbay.line(here(new BufferedReader(new StringReader(typed)))).execute(arguments);
    }

    private Surroundings here(BufferedReader person) {
        return new Surroundings(root, address, "mel", person, said, Clock.systemUTC(), command -> {
            started.add(command);
            return 0;
        });
    }

    private static String[] with(String[] words, String more) {
        var all = new ArrayList<>(List.of(words));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private void start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        program = server;
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void backup(Path file, boolean damaged) throws Exception {
        var sql = "create table t(x int);\n".getBytes(StandardCharsets.UTF_8);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sql));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("records.sql"));
            zip.write(damaged ? new byte[] {1} : sql);
            zip.putNextEntry(new ZipEntry("manifest"));
            var manifest = new Properties();
            manifest.setProperty("made-at", "2026-09-01T08:00:00Z");
            manifest.setProperty("sha256", hash);
            manifest.store(zip, null);
        }
    }
}
