package org.swapbay.kiosk.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that is about to happen or was seen. Facts are records, named in the past tense or as an intent, and carry
 * ids only: no name, badge or address ever enters the journal.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
public interface Fact {}
