package org.swapbay.provisioning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a helper far away needs, and nothing about a person. */
@Command(
        name = "support-bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a zip for whoever helps from afar: the check, versions, devices and the log.",
            "Nothing about a person is in it: no records, no photos, no secrets, and of the log only what the program"
                    + " says of itself."
        })
final class SupportBundleCommand implements Callable<Integer> {

    private static final int MOST_LOG_LINES = 20_000;

    private final Surroundings here;

    @Parameters(paramLabel = "FILE", description = "The zip to write; it must not be there yet.")
    private Path file = Path.of("swapbay-support.zip");

    SupportBundleCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException, Failure {
        var contents = contents();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        if (Files.exists(file)) throw new Failure(Exit.FAILED, file + " is there already");
        Files.createFile(file, ownerOnly);
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE)))) {
            for (var entry : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        here.say("Written: " + file);
        contents.keySet().forEach(name -> here.say("  " + name));
        return Exit.WELL;
    }

    private Map<String, String> contents() throws IOException, Failure {
        var contents = new TreeMap<String, String>();
        var json = JsonMapper.builder().build();
        contents.put("check.json", json.writeValueAsString(new CheckCommand(here).lines()));
        contents.put("devices.txt", lines(Configuration.devices(here)));
        contents.put(
                "ports.txt", new Ports(here).all().stream().map(Port::words).collect(Collectors.joining("\n")));
        contents.put("machine.txt", lines(machine()));
        contents.put("files.txt", sizes());
        contents.put("kiosk.log", log());
        return contents;
    }

    private static Map<String, String> machine() {
        var machine = new TreeMap<String, String>();
        for (var property : List.of("os.name", "os.version", "os.arch", "java.version", "java.vendor"))
            machine.put(property, System.getProperty(property, ""));
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return machine;
    }

    /** Names of photos say what is on them to who has the photo, so only how many there are is told. */
    private String sizes() throws IOException {
        if (!Files.isDirectory(here.data())) return "no records\n";
        try (Stream<Path> files = Files.list(here.data())) {
            return files.sorted().map(SupportBundleCommand::size).collect(Collectors.joining("\n"));
        }
    }

    private static String size(Path file) {
        try (Stream<Path> below = Files.isDirectory(file) ? Files.walk(file) : Stream.of(file)) {
            var sizes = below.filter(Files::isRegularFile)
                    .mapToLong(SupportBundleCommand::length)
                    .summaryStatistics();
            return file.getFileName() + ": " + sizes.getCount() + " files, " + sizes.getSum() + " bytes";
        } catch (IOException unseen) {
            return file.getFileName() + ": not readable";
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private String log() throws IOException {
        var log = here.data().resolve("log/kiosk.log");
        if (Files.notExists(log)) return "";
        var all = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
        return all.subList(Math.max(0, all.size() - MOST_LOG_LINES), all.size()).stream()
                .map(CleanLog::line)
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
