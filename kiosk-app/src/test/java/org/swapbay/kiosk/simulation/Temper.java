package org.swapbay.kiosk.simulation;

/**
 * How a student behaves; chances in percent, of each single act.
 *
 * @param quickest milliseconds between two acts, at least
 * @param walksOff simply leaves
 * @param careless forgets to close, closes without putting anything in, takes the wrong button
 * @param hostile lies, puts books in, swaps things, taps everything, scans other people's labels
 */
enum Temper {
    DILIGENT(800, 3_000, 0, 0, 0),
    SLOW(8_000, 50_000, 1, 2, 0),
    IMPATIENT(150, 700, 1, 15, 0),
    CARELESS(800, 6_000, 3, 35, 0),
    WALKER(800, 4_000, 12, 5, 0),
    HOSTILE(300, 5_000, 2, 15, 35);

    final int quickest;
    final int slowest;
    final int walksOff;
    final int careless;
    final int hostile;

    Temper(int quickest, int slowest, int walksOff, int careless, int hostile) {
        this.quickest = quickest;
        this.slowest = slowest;
        this.walksOff = walksOff;
        this.careless = careless;
        this.hostile = hostile;
    }
}
