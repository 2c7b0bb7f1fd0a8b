package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fault catalogue as a page: what shows each row, and what nothing shows yet. After a change of {@code faults.txt}:
 * {@code ./test -pl kiosk-app -am -Dtest=FaultPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.write=true}.
 */
class FaultPageTests {

    private static final Path PAGE = Path.of("../docs/proof/faults.md");
    private static final Map<String, Integer> ROWS =
            Map.of("P", 19, "D", 16, "S", 7, "B", 4, "R", 3, "M", 5, "N", 4, "H", 12);
    private static final List<FaultRow> CATALOGUE = FaultRow.all();
    private static final Map<String, String> SOURCES = sources();

    @Test
    void everyRowOfTheCatalogueIsThereOnce() {
        var expected = ROWS.entrySet().stream()
                .flatMap(letter -> IntStream.rangeClosed(1, letter.getValue()).mapToObj(n -> letter.getKey() + n));
        assertThat(CATALOGUE).extracting(FaultRow::id).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void everyRowIsShownOrSaysWhyNot() {
        assertThat(CATALOGUE).allSatisfy(row -> assertThat(
                        row.shownBy().isEmpty() && row.missing().isBlank())
                .as(row.id())
                .isFalse());
    }

    /** Not only there, but run: no row is shown by what somebody has switched off. */
    @Test
    void everyTestNamedIsRun() {
        assertThat(named().filter(name -> run(name) == NamedTest.Run.NEVER)).isEmpty();
    }

    /** What is only run on request is not all there is to show a row. */
    @Test
    void everyRowThatIsShownIsShownInEachBuild() {
        assertThat(CATALOGUE)
                .filteredOn(row -> !row.shownBy().isEmpty())
                .filteredOn(row -> row.shownBy().stream().noneMatch(name -> run(name) == NamedTest.Run.IN_EACH_BUILD))
                .extracting(FaultRow::id)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    IN_EACH_BUILD | SomeTests | '@Test' | ''
                    IN_EACH_BUILD | SomeIT    | '@ParameterizedTest' | ''
                    IN_EACH_BUILD | SomeTests | '@DisabledIfSystemProperty(named = "long", matches = "all") @Test' | ''
                    ON_REQUEST    | SomeIT    | '@Test @EnabledIfSystemProperty(named = "long", matches = "all")' | ''
                    ON_REQUEST    | SomeIT    | '@Test' | '@EnabledIfSystemProperty(named = "long", matches = "all")'
                    NEVER         | SomeTests | '' | ''
                    NEVER         | SomeTests | '// @Test' | ''
                    NEVER         | SomeTests | '@Disabled @Test' | ''
                    NEVER         | SomeTests | '@org.junit.jupiter.api.Disabled @Test' | ''
                    NEVER         | SomeTests | '@Test' | '@Tag("slow")'
                    NEVER         | Something | '@Test' | ''
                    """)
    void whatIsSwitchedOffIsSeen(NamedTest.Run run, String type, String onMethod, String onType) {
        var source = "package p;\n\n%s\nclass %s {\n\n    %s\n    void shows() {\n    }\n}\n"
                .formatted(onType, type, onMethod);
        assertThat(NamedTest.run(type, "shows", source, List.of())).isEqualTo(run);
        assertThat(NamedTest.run(type, "another", source, List.of())).isEqualTo(NamedTest.Run.NEVER);
    }

    @Test
    void aContractIsRunByWhoeverExtendsIt() {
        var contract = "\nabstract class LockContract {\n\n    @Test\n    void shows() {}\n}\n";
        assertThat(NamedTest.run("LockContract", "shows", contract, List.of())).isEqualTo(NamedTest.Run.NEVER);
        assertThat(NamedTest.run("LockContract", "shows", contract, List.of("class BoardTests extends LockContract {")))
                .isEqualTo(NamedTest.Run.IN_EACH_BUILD);
    }

    @Test
    void everyFaultOfTheSimulatorHasItsRow() {
        var named = CATALOGUE.stream().flatMap(row -> row.shownBy().stream()).collect(Collectors.toSet());
        assertThat(Arrays.stream(Fault.values()).map(Fault::name))
                .filteredOn(fault -> !named.contains(fault))
                .containsExactlyInAnyOrder("NONE", "POWER_FLICKERS");
    }

    @Test
    void thePageIsWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("swapbay.write")) Files.writeString(PAGE, page());
        assertThat(Files.readString(PAGE))
                .as("docs/proof/faults.md, see this class")
                .isEqualTo(page());
    }

    private static Stream<String> named() {
        return CATALOGUE.stream().flatMap(row -> row.shownBy().stream());
    }

    private static NamedTest.Run run(String name) {
        var hash = name.indexOf('#');
        if (hash < 0)
            return Arrays.stream(Fault.values()).anyMatch(fault -> fault.name().equals(name))
                    ? NamedTest.Run.IN_EACH_BUILD
                    : NamedTest.Run.NEVER;
        var type = name.substring(0, hash);
        return NamedTest.run(
                type, name.substring(hash + 1), SOURCES.getOrDefault(type, ""), List.copyOf(SOURCES.values()));
    }

    private static String shown(String name) {
        return "`" + name + "`" + (run(name) == NamedTest.Run.ON_REQUEST ? " *on request*" : "");
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# What shows each fault");
        lines.add("");
        lines.add(
                "Made from `kiosk-app/src/test/resources/faults.txt` by `FaultPageTests`, which checks in every build that"
                        + " each test named is run, in each build or *on request* in a long form, and that no row is forgotten. Names in capitals are faults that the"
                        + " [simulator](simulator.md) plays at every crash point, in pairs and by chance. A row with an entry in the"
                        + " last column is shown in part, or not at all where nothing stands before it.");
        var section = "";
        for (var row : CATALOGUE) {
            if (!row.section().equals(section)) {
                section = row.section();
                lines.addAll(
                        List.of("", "## " + section, "", "| # | Fault | Shown by | Not yet |", "|---|---|---|---|"));
            }
            var shown = row.shownBy().stream().map(FaultPageTests::shown).collect(Collectors.joining("<br>"));
            lines.add("| %s | %s | %s | %s |"
                    .formatted(
                            row.id(),
                            row.fault(),
                            shown.isEmpty() ? "–" : shown,
                            row.missing().isBlank() ? "–" : row.missing()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> sources() {
        return Stream.of("src/test/java", "../hardware-drivers/src/test/java", "../provisioning/src/test/java")
                .flatMap(FaultPageTests::javaFiles)
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        FaultPageTests::read,
                        (one, other) -> one + other));
    }

    private static Stream<Path> javaFiles(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
