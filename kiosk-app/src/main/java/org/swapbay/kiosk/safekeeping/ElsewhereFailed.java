package org.swapbay.kiosk.safekeeping;

import java.io.IOException;

/** The backup is good here and could not be copied to the second folder. */
final class ElsewhereFailed extends IOException {

    private static final long serialVersionUID = 1;

    ElsewhereFailed(IOException cause) {
        super(cause);
    }
}
