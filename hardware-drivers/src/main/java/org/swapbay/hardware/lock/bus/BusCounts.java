package org.swapbay.hardware.lock.bus;

/**
 * What a line went through since its driver started; rising numbers of the last three mean cabling.
 *
 * @param answered requests that got their answer
 * @param unanswered requests that did not
 * @param ignoredFrames sound frames that answered nothing: echoes, other boards, late answers
 * @param noiseBytes bytes that were no frame
 */
public record BusCounts(long answered, long unanswered, long ignoredFrames, long noiseBytes) {

    static final BusCounts NONE = new BusCounts(0, 0, 0, 0);

    BusCounts plusAnswered() {
        return new BusCounts(answered + 1, unanswered, ignoredFrames, noiseBytes);
    }

    BusCounts plusUnanswered() {
        return new BusCounts(answered, unanswered + 1, ignoredFrames, noiseBytes);
    }

    BusCounts plusIgnoredFrame() {
        return new BusCounts(answered, unanswered, ignoredFrames + 1, noiseBytes);
    }

    BusCounts plusNoise(int bytes) {
        return new BusCounts(answered, unanswered, ignoredFrames, noiseBytes + bytes);
    }
}
