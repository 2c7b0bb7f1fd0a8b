/** Tests of the command. Start with {@link org.swapbay.provisioning.CommandTests}. */
@NullMarked
package org.swapbay.provisioning;

import org.jspecify.annotations.NullMarked;
