/**
 * Every fact of the journal as a row that can be searched: by asset, person, ticket, staff member, kind and time. Reads
 * facts by their shape, so that a new kind of fact is found like the others. Start with
 * {@link org.swapbay.kiosk.audit.AuditLine}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"assets", "journal", "roster"})
package org.swapbay.kiosk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
