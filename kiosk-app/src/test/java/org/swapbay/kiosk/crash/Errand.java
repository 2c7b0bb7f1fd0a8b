package org.swapbay.kiosk.crash;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.whole.Visitor;

/** What somebody is in the middle of when the program dies. */
interface Errand {

    /** What people who live have done before. */
    default void prepare() throws IOException {}

    /** False when the kiosk died on the way. */
    boolean go() throws IOException;

    /** The label of what would go into a door that stands open. */
    String held();

    /** Whoever answers for what is carried away; empty where staff carry for the school. */
    Optional<Visitor> carrier();

    /** Asks for what the record promises after the restart. */
    default void comeAgain(List<String> violations) throws IOException {}

    /** What became of it by the record, in the words of the table. */
    String found(Books books);
}
