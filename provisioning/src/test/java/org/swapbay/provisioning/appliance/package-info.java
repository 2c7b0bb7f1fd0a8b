/** What a booted machine is not needed for to know of the package and its units. */
@NullMarked
package org.swapbay.provisioning.appliance;

import org.jspecify.annotations.NullMarked;
