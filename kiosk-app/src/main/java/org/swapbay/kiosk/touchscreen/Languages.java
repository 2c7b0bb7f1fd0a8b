package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The languages there are texts for. Adding one is adding a file; the program names none.
 *
 * <p>Vaadin's own discovery takes whichever file comes first as the language of the page, so the school's comes first here.
 */
final class Languages {

    private static final Pattern FILE = Pattern.compile("translations_(\\w+)\\.properties");

    private Languages() {}

    static I18NProvider found(Locale first) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/translations_*");
        var languages = Stream.of(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(FILE::matcher)
                .filter(name -> name.matches())
                .map(name -> Locale.forLanguageTag(name.group(1).replace('_', '-')))
                .sorted(Comparator.comparing((Locale language) -> !language.equals(first))
                        .thenComparing(Locale::toLanguageTag))
                .distinct()
                .toList();
        return new DefaultI18NProvider(languages);
    }
}
