package org.swapbay.hardware.emulator;

import java.util.List;

/** Reads print bytes as a person would read the paper, without a printer and at once. */
public final class PaperReader {

    private PaperReader() {}

    /** The pieces of paper these bytes give; an unfinished one comes last. */
    public static List<PaperStrip> read(byte[] bytes) {
        var roll = new PaperRoll();
        var source = new Source(bytes);
        var interpreter = new EscPosInterpreter(source, new Paper(roll));
        try {
            while (source.at < bytes.length) {
                interpreter.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EndedInsideCommandException e) {
            return roll.strips();
        }
        return roll.strips();
    }

    private static final class Source implements EscPosInterpreter.PrintBytes {
        private final byte[] bytes;
        private int at;

        Source(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int next() {
            if (at == bytes.length) {
                throw new EndedInsideCommandException();
            }
            return bytes[at++] & 0xFF;
        }
    }

    private static final class EndedInsideCommandException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Paper(PaperRoll roll) implements EscPosInterpreter.PrintHead {

        @Override
        public void print(PaperMark mark, int dots) {
            roll.print(mark, dots);
        }

        @Override
        public void feed(int dots) {
            roll.feed(dots);
        }

        @Override
        public void cut() {
            roll.takeOff(true);
        }

        @Override
        public void pushChanges(int mask) {}

        @Override
        public void answerInOrder() {}
    }
}
