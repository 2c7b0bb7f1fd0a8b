package org.swapbay.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedFileTests {

    private final List<String> done = new ArrayList<>();
    private final Below below = new Below();
    private final FileChannel file = new OrderedFile(below);

    @Test
    void eachWriteIsForcedBeforeTheNextOneBegins() throws IOException {
        write(7);
        write(3);
        file.truncate(5);
        assertThat(done).containsExactly("write 7", "force", "write 3", "force", "truncate 5");
    }

    @Test
    void whatWasForcedAlreadyIsNotForcedAgain() throws IOException {
        write(7);
        file.force(true);
        write(3);
        assertThat(done).containsExactly("write 7", "force with its size", "write 3");
    }

    @Test
    void afterATruncationTheNextWriteWaitsToo() throws IOException {
        file.truncate(5);
        write(3);
        assertThat(done).containsExactly("truncate 5", "force", "write 3");
    }

    @Test
    void whereAForceFailsNothingMoreIsWritten() throws IOException {
        write(7);
        below.failing = true;
        assertThatThrownBy(() -> write(3)).isInstanceOf(IOException.class);
        assertThat(done).containsExactly("write 7", "force");
    }

    @Test
    void theRestIsTheFilesOwn() throws IOException {
        assertThat(file.size()).isEqualTo(9);
        assertThat(file.read(ByteBuffer.allocate(1), 4)).isEqualTo(1);
        assertThat(file.write(ByteBuffer.allocate(2), 0)).isEqualTo(2);
        assertThat(file.tryLock()).isNull();
        file.close();
        assertThat(done).containsExactly("read 4", "write 0", "lock", "close");
    }

    @Test
    void whoHasItHasItAlone(@TempDir Path folder) throws IOException {
        var path = folder.resolve("database");
        try (var real = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = new OrderedFile(real).tryLock()) {
            assertThat(lock).isNotNull();
            assertThat(lock.isShared()).isFalse();
        }
    }

    private void write(long position) throws IOException {
        file.write(ByteBuffer.allocate(2), position);
    }

    /** Notes what arrives. */
    private final class Below extends FileBaseDefault {

        private boolean failing;

        @Override
        public int read(ByteBuffer into, long position) {
            done.add("read " + position);
            return into.remaining();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            done.add("write " + position);
            return from.remaining();
        }

        @Override
        public void force(boolean metadata) throws IOException {
            done.add(metadata ? "force with its size" : "force");
            if (failing) throw new IOException("input/output error");
        }

        @Override
        protected void implTruncate(long length) {
            done.add("truncate " + length);
        }

        @Override
        public long size() {
            return 9;
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) {
            done.add("lock");
            return null;
        }

        @Override
        protected void implCloseChannel() {
            done.add("close");
        }
    }
}
