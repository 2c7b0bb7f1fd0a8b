package org.swapbay.kiosk.payments;

import java.util.Optional;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Whoever pays: the family of a student.
 *
 * @param code the digest of the notice's code, where that was shown
 */
public record Payer(PersonId student, Optional<String> code) {}
