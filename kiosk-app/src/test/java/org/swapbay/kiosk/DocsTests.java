package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents name only what exists. */
class DocsTests {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern PROPERTY = Pattern.compile("`(swapbay\\.[a-z.-]+[a-z])");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (var page : pages()) {
            var links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                var target = links.group(1);
                if (target.startsWith("http")) continue;
                assertThat(page.resolveSibling(target).normalize())
                        .as("%s links to %s", HOUSE.relativize(page), target)
                        .exists();
            }
        }
    }

    @Test
    void everyPropertyInTheReferenceIsReadByTheProgram() throws IOException {
        var properties = PROPERTY.matcher(Files.readString(HOUSE.resolve("docs/reference/configuration.md")));
        var sources = sources();
        while (properties.find()) {
            var name = properties.group(1);
            var prefix = name.substring(0, name.lastIndexOf('.'));
            var last = name.substring(name.lastIndexOf('.') + 1);
            assertThat(sources.stream()
                            .anyMatch(text -> text.contains(name)
                                    || (text.contains("@ConfigurationProperties(\"" + prefix + "\")")
                                            && text.contains(last))))
                    .as("property %s", name)
                    .isTrue();
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(HOUSE.resolve("docs"))) {
            var inDocs = docs.filter(page -> page.toString().endsWith(".md")).toList();
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "hardware-drivers/README.md")
                                    .map(HOUSE::resolve),
                            inDocs.stream())
                    .toList();
        }
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .map(DocsTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
