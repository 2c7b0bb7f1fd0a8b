/** Tests of report-framed scanners. Start with {@link org.swapbay.hardware.scanner.hid.HidPosParserTests}. */
@NullMarked
package org.swapbay.hardware.scanner.hid;

import org.jspecify.annotations.NullMarked;
