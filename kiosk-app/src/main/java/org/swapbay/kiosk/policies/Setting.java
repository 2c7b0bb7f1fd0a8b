package org.swapbay.kiosk.policies;

import java.util.List;

/**
 * One thing a policy decides.
 *
 * @param least the smallest number, as {@code most} is the largest; for money in minor units
 * @param choices what can be chosen, as constants
 */
public record Setting(String name, Kind kind, long least, long most, List<String> choices) {

    /** What is typed or chosen. */
    public enum Kind {
        DAYS,
        MINUTES,
        PERCENT,
        COUNT,
        MONEY,
        YES_NO,
        CHOICE,
        /** Lines that the area reads. */
        LINES
    }

    public static Setting of(String name, Kind kind, long least, long most) {
        return new Setting(name, kind, least, most, List.of());
    }

    public static Setting money(String name, long most) {
        return of(name, Kind.MONEY, 0, most);
    }

    public static Setting yesNo(String name) {
        return of(name, Kind.YES_NO, 0, 0);
    }

    public static Setting lines(String name) {
        return of(name, Kind.LINES, 0, 0);
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> Setting choice(String name, Class<E> choices) {
        var names = List.of(choices.getEnumConstants()).stream().map(Enum::name).toList();
        return new Setting(name, Kind.CHOICE, 0, 0, names);
    }
}
