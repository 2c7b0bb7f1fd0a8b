package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The jar that Maven packaged, laid out once a build so that its programs start with a third of the work: unpacked, and
 * with a cache of linked classes. The classes are the same ones.
 */
final class PackagedJar {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** Compiled quickly rather than well: each process lives for seconds and shares two cores. */
    private static final List<String> LIGHTLY = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true");

    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final String name;

    private PackagedJar(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The jar named by the system property {@code kiosk.jar}. */
    static synchronized PackagedJar find() throws IOException, InterruptedException {
        var jar = Path.of(System.getProperty("kiosk.jar", "target/kiosk-app-0.1.0-SNAPSHOT.jar"))
                .toAbsolutePath();
        assertThat(jar).as("package first: mvn package").exists();
        // Not by time: a reproducible build gives every jar the same one.
        var build = DigestUtils.md5DigestAsHex(Files.readAllBytes(jar));
        var place = jar.resolveSibling("whole");
        var unpacked = new PackagedJar(place.resolve(build), jar.getFileName().toString());
        // Tests may run in several processes.
        try (var door = FileChannel.open(
                        jar.resolveSibling("whole.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = door.lock()) {
            if (!Files.exists(unpacked.folder)) unpacked.unpack(jar, place);
        }
        return unpacked;
    }

    private void unpack(Path jar, Path place) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(place);
        var fresh = Files.createDirectories(place).resolve(folder.getFileName() + ".new");
        run(place, List.of(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "" + fresh));
        new PackagedJar(fresh, name).learn();
        Files.move(fresh, folder);
    }

    /** The command line of the kiosk. To be run in {@link #folder()}. */
    List<String> kiosk(List<String> jvm, List<String> arguments) {
        return command(jvm, List.of("-XX:AOTCache=kiosk.aot", "-jar", name), arguments);
    }

    /** The command line of the bench. To be run in {@link #folder()}. */
    List<String> bench(List<String> arguments) {
        var program = List.of("-cp", "lib/*", "org.swapbay.hardware.emulator.bench.Bench");
        return command(List.of(), program, arguments);
    }

    /** The command line of another program on the same libraries. To be run in {@link #folder()}. */
    List<String> other(List<String> jvm, Path classes, String main, List<String> arguments) {
        return command(jvm, List.of("-cp", classes + ":" + name + ":lib/*", main), arguments);
    }

    Path folder() {
        return folder;
    }

    /** Starts the kiosk once without hardware and writes down the classes it linked. */
    private void learn() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("swapbay-learn");
        try {
            run(
                    folder,
                    command(
                            List.of("-Dspring.context.exit=onRefresh"),
                            List.of("-XX:AOTCacheOutput=kiosk.aot", "-jar", name),
                            List.of("--server.port=0", "--swapbay.data=" + data)));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static List<String> command(List<String> jvm, List<String> program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(LIGHTLY);
        command.addAll(jvm);
        command.addAll(program);
        command.addAll(arguments);
        return command;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("preparing.log").toFile();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0)
                    .as(() -> "%s: see %s".formatted(String.join(" ", command), log))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
