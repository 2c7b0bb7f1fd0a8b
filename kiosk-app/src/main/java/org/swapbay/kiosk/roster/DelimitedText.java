package org.swapbay.kiosk.roster;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rows of comma-separated values (RFC 4180) one at a time. What comes from outside is hostile: all is limited. */
final class DelimitedText {

    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_FIELDS = 200;
    private static final int END = -1;

    private final Reader text;
    private int ahead;

    DelimitedText(Reader text) throws IOException {
        this.text = text;
        ahead = text.read();
        if (ahead == '\uFEFF') ahead = text.read();
    }

    /** It is no such text: a quote that never ends, or more than anybody writes. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** Nothing at the end. Empty lines are left out. */
    Optional<List<String>> row() throws IOException {
        while (ahead == '\n' || ahead == '\r') ahead = text.read();
        if (ahead == END) return Optional.empty();
        var fields = new ArrayList<String>();
        do {
            fields.add(field());
            if (fields.size() > MOST_FIELDS) throw new Malformed("too many fields");
        } while (comma());
        if (ahead != '\n' && ahead != '\r' && ahead != END) throw new Malformed("text after a quote");
        return Optional.of(fields);
    }

    private boolean comma() throws IOException {
        if (ahead != ',') return false;
        ahead = text.read();
        return true;
    }

    private String field() throws IOException {
        var field = new StringBuilder();
        if (ahead == '"') {
            quoted(field);
            return field.toString();
        }
        while (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) take(field);
        return field.toString();
    }

    private void quoted(StringBuilder field) throws IOException {
        ahead = text.read();
        while (true) {
            if (ahead == END) throw new Malformed("a quote never ends");
            if (ahead == '"') {
                ahead = text.read();
                if (ahead != '"') return;
            }
            take(field);
        }
    }

    private void take(StringBuilder field) throws IOException {
        if (field.length() == LONGEST_FIELD) throw new Malformed("a field is too long");
        field.append((char) ahead);
        ahead = text.read();
    }
}
