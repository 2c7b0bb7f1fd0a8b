package org.swapbay.hardware.cash;

/**
 * A kind of bank note.
 *
 * @param currency by its three letters, such as {@code USD}
 * @param value in whole units of the currency: no acceptor here takes anything with cents
 */
public record Bill(String currency, long value) {

    public Bill {
        if (!currency.matches("[A-Z]{3}")) throw new IllegalArgumentException("a currency has three letters");
        if (value < 1) throw new IllegalArgumentException("a note is worth something: " + value);
    }

    @Override
    public String toString() {
        return value + " " + currency;
    }
}
