package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Man page, completion and the reference are what the command says of itself. After a change of it:
 * {@code ./test -pl provisioning -am -Dtest=PagesTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.write=true}.
 */
class PagesTests {

    private static final Path MAN = Path.of("src/main/man/swapbay.1");
    private static final Path COMPLETION = Path.of("src/main/completion/swapbay");
    private static final Path REFERENCE = Path.of("../docs/reference/command.md");

    record Page(Path file, String text) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    static Stream<Page> pages() {
        var line = Swapbay.line(Surroundings.ofThisMachine()).setUsageHelpWidth(100);
        return Stream.of(
                new Page(MAN, man(line)),
                new Page(COMPLETION, AutoComplete.bash("swapbay", line)),
                new Page(REFERENCE, reference(line)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsWhatTheCommandSays(Page page) throws IOException {
        if (Boolean.getBoolean("swapbay.write")) {
            Files.createDirectories(page.file().getParent());
            Files.writeString(page.file(), page.text());
        }
        assertThat(Files.readString(page.file())).isEqualTo(page.text());
    }

    private static String reference(CommandLine line) {
        var text = new StringBuilder("""
                # The swapbay command

                Made by `PagesTests` from what the command says of itself; every build checks it. `man swapbay` says the same. On an
                installed kiosk it needs root: `sudo swapbay check`.
                """);
        all(line).forEach(one -> text.append("\n## ")
                .append(one.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(usage(one))
                .append("```\n"));
        return text.toString();
    }

    private static String man(CommandLine line) {
        var text = new StringBuilder(".TH SWAPBAY 1\n.SH NAME\nswapbay \\- sets up and looks after a Swapbay kiosk\n");
        all(line).forEach(one -> {
            text.append(".SH ")
                    .append(one.getCommandSpec().qualifiedName().toUpperCase(Locale.ROOT))
                    .append("\n.nf\n");
            usage(one).lines().forEach(said -> text.append(
                            said.replace("\\", "\\e").replace("-", "\\-").replaceFirst("^([.'])", "\\\\&$1"))
                    .append('\n'));
            text.append(".fi\n");
        });
        return text.toString();
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line),
                line.getSubcommands().entrySet().stream()
                        .filter(one -> !one.getKey().equals("help"))
                        .flatMap(one -> all(one.getValue())));
    }

    private static String usage(CommandLine line) {
        return line.setUsageHelpWidth(100)
                .getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .reduce("", (before, next) -> before + next + "\n");
    }
}
