package org.swapbay.hardware.printer.escpos;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * Text as the printer can show it: one column per character, every character on one of the printer's pages.
 * What no page has is spelled with simpler letters, and what cannot be spelled becomes a question mark.
 */
final class PrintableText {

    private static final String NOTHING_SIMPLER = "?";
    // What Unicode does not decompose by itself.
    private static final Map<Integer, String> SIMPLER = Map.ofEntries(
            Map.entry((int) '€', "EUR"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '→', "->"));

    private PrintableText() {}

    static String of(String text, List<CodePage> pages) {
        var printable = new StringBuilder();
        Normalizer.normalize(withoutControls(text), Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> printable.append(shown(character, pages)));
        return printable.toString();
    }

    /** Line breaks and tabs become spaces; every other control, format and unpaired character is gone. */
    static String withoutControls(String text) {
        var kept = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isBlank(character)) {
                kept.append(' ');
            } else if (!isInvisible(character)) {
                kept.appendCodePoint(character);
            }
        });
        return kept.toString();
    }

    // Character.isWhitespace would take GS and its like for blanks.
    private static boolean isBlank(int character) {
        return character == '\t' || character == '\n' || character == '\r' || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String shown(int character, List<CodePage> pages) {
        if (onAny(pages, character)) {
            return Character.toString(character);
        }
        if (isMark(character)) {
            return "";
        }
        var simpler = simpler(character);
        boolean allShown = simpler.codePoints().allMatch(each -> onAny(pages, each));
        return allShown && !simpler.isEmpty() ? simpler : NOTHING_SIMPLER;
    }

    private static String simpler(int character) {
        var spelled = SIMPLER.get(character);
        if (spelled != null) {
            return spelled;
        }
        var decomposed = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> !isMark(each))
                .forEach(each -> decomposed.append(SIMPLER.getOrDefault(each, Character.toString(each))));
        return decomposed.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean onAny(List<CodePage> pages, int character) {
        return pages.stream().anyMatch(page -> page.encode(character).isPresent());
    }
}
