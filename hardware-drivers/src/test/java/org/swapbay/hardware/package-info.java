@NullMarked
package org.swapbay.hardware;

import org.jspecify.annotations.NullMarked;
