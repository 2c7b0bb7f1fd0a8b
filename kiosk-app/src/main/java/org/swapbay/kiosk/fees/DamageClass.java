package org.swapbay.kiosk.fees;

import java.util.List;

/** @param findings codes of diagnoses that belong to it */
public record DamageClass(String name, Wording says, List<String> findings) {}
