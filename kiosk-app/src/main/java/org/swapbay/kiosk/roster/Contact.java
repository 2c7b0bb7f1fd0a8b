package org.swapbay.kiosk.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is told things.
 *
 * @param language such as {@code es}; the deployment's own where there is none
 */
public record Contact(
        PersonId personId, String email, @Nullable String language) {

    /** Narrower than RFC 5321 allows: nothing quoted, nothing that could end a header line. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final int LONGEST = 254;

    public Contact {
        if (!isAddress(email)) throw new IllegalArgumentException("this is no e-mail address");
    }

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** No address. */
    @Override
    public String toString() {
        return "Contact[" + personId + "]";
    }
}
