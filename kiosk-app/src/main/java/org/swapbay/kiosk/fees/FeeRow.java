package org.swapbay.kiosk.fees;

/**
 * One row of a schedule.
 *
 * @param id what an assessment refers to; unique in its schedule
 * @param counts an incident of this row is one of those that later ones are numbered after
 * @param claim it uses up one of the claims on the protection plan
 * @param rule in the school's own words, as the family reads it
 */
public record FeeRow(String id, Condition when, Charge charge, boolean counts, boolean claim, Wording rule) {}
