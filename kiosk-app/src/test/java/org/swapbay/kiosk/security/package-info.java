/** Tests of who may do what. Start with {@link org.swapbay.kiosk.security.PinsTests}. */
@NullMarked
package org.swapbay.kiosk.security;

import org.jspecify.annotations.NullMarked;
