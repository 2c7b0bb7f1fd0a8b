/** What Vaadin looks for at a start: the frame of all pages, in a package of its own so that nothing else is read. */
@NullMarked
package org.swapbay.kiosk.touchscreen.shell;

import org.jspecify.annotations.NullMarked;
