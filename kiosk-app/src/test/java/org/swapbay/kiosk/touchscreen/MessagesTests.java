package org.swapbay.kiosk.touchscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.NoLoaner;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;

/** Every word is in every language, none is left over, and none stands in the program itself. */
class MessagesTests {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path PROGRAM = Path.of("src/main/java/org/swapbay/kiosk/touchscreen");
    /** A literal with a capital and two words in it: what only a translator should write. */
    private static final Pattern SENTENCE = Pattern.compile("\"\\p{Lu}\\p{L}+ \\p{L}{2,}[^\"]*\"");
    /** Longer ones need a fourth line at display size. */
    private static final int LONGEST_QUESTION = 60;

    private static final Pattern QUESTION = Pattern.compile(
            "(?:welcome|choose|whatIsWrong|howDidItHappen|before)\\.question"
                    + "|who\\.(?:label|pin|denied)|scanLabel\\.[A-Z_]+|(?:putIn|takeLoaner|scanLoaner|putLoaner|takeOwn|stopped|ready|stocking|takingOut)(?:\\.[a-z]+)?\\.[A-Z_]+"
                    + "|(?:borrow|done)\\.due\\.[a-z]+|whyToday\\.question|borrow\\.refused\\.[A-Z_]+"
                    + "|welcome\\.(?:paying|codeNotGood)|pay\\.(?:opening|nothing|underWay|bills|how|page|paid|not|unclear|part\\.question)|pay\\.(?:CARD|LINK|CASH|slip)\\.[A-Z_]+"
                    + "|done\\.(?:loaner|keeps|waiting|handedIn)|howIsIt\\.question|charger\\.question|givenBack\\.(?:own|loaner)");

    /** A plain space, where a line may break. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)(door|puerta|number|número):? \\{\\d");

    private static final Set<String> ASKED = asked();

    static List<Path> languages() {
        try (var files = Files.list(TEXTS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSchoolsLanguageComesFirst() throws IOException {
        assertThat(Languages.found(Locale.of("es")).getProvidedLocales())
                .containsExactly(Locale.of("es"), Locale.ENGLISH);
        assertThat(Languages.found(Locale.ENGLISH).getProvidedLocales())
                .containsExactly(Locale.ENGLISH, Locale.of("es"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNumberStandsOnOneLineWithItsWord(Path language) throws IOException {
        assertThat(texts(language).values())
                .noneMatch(text -> NUMBERED.matcher(String.valueOf(text)).find());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageSaysExactlyWhatTheScreensAskFor(Path language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(ASKED);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordsAreCalmAndWellFormed(Path language) throws IOException {
        var texts = texts(language);
        for (var key : texts.stringPropertyNames()) {
            var words = texts.getProperty(key);
            // A straight apostrophe would swallow the parameters after it.
            assertThat(words).as(key).isNotBlank().doesNotContain("!", "¡", "rror", "'");
            assertThat(MessageFormat.format(words, 3, 4)).as(key).doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aQuestionIsShort(Path language) throws IOException {
        var texts = texts(language);
        for (var key : texts.stringPropertyNames()) {
            if (!QUESTION.matcher(key).matches() || key.contains(".next.")) continue;
            assertThat(MessageFormat.format(texts.getProperty(key), 12))
                    .as(key)
                    .hasSizeLessThanOrEqualTo(LONGEST_QUESTION);
        }
    }

    @Test
    void noSentenceStandsInTheProgram() throws IOException {
        try (var files = Files.walk(PROGRAM)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.getFileName().toString())
                        .noneMatch(line -> SENTENCE.matcher(line).find());
            }
        }
    }

    private static Set<String> asked() {
        var notes = new Notes(Locale.ENGLISH, Locale.of("es"));
        Stream.concat(Scenes.all().values().stream(), rareScenes()).forEach(notes::of);
        for (var loaners : List.of(0, 4)) {
            for (var full : List.of(false, true)) {
                notes.stand(loaners, full);
                notes.of(new Scene.Welcome(Scene.Welcome.Hint.NONE));
            }
        }
        for (var reason : HoldReason.values()) {
            notes.stand(4, false, reason, reason, reason);
            notes.of(StaffScenes.ready(StaffScene.Word.Kind.WELCOME));
        }
        var many = new Notes(Locale.ENGLISH, Locale.of("es"), Locale.of("vi"));
        many.of(new Scene.Welcome(Scene.Welcome.Hint.NONE));
        notes.keys.addAll(many.keys);
        return notes.keys;
    }

    private static Stream<Scene> rareScenes() {
        var causes = Stream.of(Cause.values()).map(cause -> Scenes.before(true, new CostRange(0, 100, "USD"), cause));
        var fixed = Scenes.before(true, new CostRange(100, 100, "USD"));
        var quiet = Scenes.choose(false, List.of(Errand.HAND_IN_ONLY), Optional.of(NoLoaner.PAUSED_BY_SCHOOL));
        var nowhere = Stream.of(Scene.Stopped.Reason.values())
                .map(reason -> new Scene.Stopped(reason, Optional.empty(), Optional.empty(), Optional.empty()));
        return Stream.of(causes, Stream.of(fixed, quiet), nowhere, DayLoanScenes.rare(), PayScenes.rare())
                .flatMap(scenes -> scenes);
    }

    private static Properties texts(Path language) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(language, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
