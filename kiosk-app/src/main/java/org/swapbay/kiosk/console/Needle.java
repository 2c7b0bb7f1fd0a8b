package org.swapbay.kiosk.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.swapbay.kiosk.roster.Words;

/**
 * What somebody searches for, typed or scanned. Empty means everything. A word finds what has a word that begins so.
 *
 * <p>As SQL it is a list of ids, never more than {@link #MOST} of each kind: a search that fits half the district is
 * answered as quickly as one that fits a single asset.
 */
record Needle(String text) {

    /** More than anybody reads; who searches says more then. */
    static final int MOST = 1000;

    private static final int LONGEST = 64;

    /** Behind every word that begins with something. */
    static final String END = "\uffff";

    Needle {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Says nothing that could be found, such as a lone hyphen. */
    boolean isVain() {
        return Words.joined(text).isEmpty();
    }

    List<String> words() {
        // The longest leaves the fewest.
        return Words.of(text).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Ids of assets by tag or serial number. */
    static String assetsByCode() {
        return "(select asset_id from asset_word where word >= :code and word < :codeEnd fetch first %d rows only)"
                .formatted(MOST + 1);
    }

    /** Ids of people by name and number. */
    String people() {
        var sql = new StringBuilder("(select w.person_id from person_word w where w.word >= :word0 and w.word < :end0");
        for (var i = 1; i < words().size(); i++) {
            sql.append(" and exists (select 1 from person_word w").append(i);
            sql.append(" where w%1$d.person_id = w.person_id and w%1$d.word >= :word%1$d and w%1$d.word < :end%1$d)"
                    .formatted(i));
        }
        return sql.append(" fetch first %d rows only)".formatted(MOST + 1)).toString();
    }

    /** What {@link #assetsByCode()} and {@link #people()} refer to. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        var code = Words.joined(text);
        parameters.put("code", code);
        parameters.put("codeEnd", code + END);
        var words = words();
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
            parameters.put("end" + i, words.get(i) + END);
        }
        return parameters;
    }
}
