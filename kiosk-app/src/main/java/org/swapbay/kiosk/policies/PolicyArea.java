package org.swapbay.kiosk.policies;

import java.util.List;
import java.util.Optional;

/** Something the school has a policy about: what it decides, where its versions are kept. */
public interface PolicyArea {

    /** Short, without spaces; stands in addresses and in the journal, so it never changes. */
    String key();

    /** What can be decided, in the order people think of it. */
    List<Setting> settings();

    /** All versions, in any order. */
    List<PolicyVersion> versions();

    /** Keeps another version. Runs inside the transaction of its fact. */
    void publish(PolicyVersion version);

    /** Forgets a version that has never been in force. Runs inside the transaction of its fact. */
    void withdraw(int version);

    /** What of a version contradicts itself: the setting that should be another one. */
    default Optional<String> wrong(PolicyVersion version) {
        return Optional.empty();
    }
}
