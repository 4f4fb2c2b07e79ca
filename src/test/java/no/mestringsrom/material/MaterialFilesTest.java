package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class MaterialFilesTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long PLENTY = 10_000 * MEGABYTE;

    @TempDir
    Path folder;

    final TestDisk disk = new TestDisk();
    MaterialFiles files;
    UUID id = UUID.randomUUID();

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        files = new MaterialFiles(
                new MaterialSettings(folder.resolve("data/material"), DataSize.ofMegabytes(200)), disk);
    }

    @Test
    void isSeenOnlyWhenItIsKept() throws IOException {
        byte[] content = Samples.pdf();

        assertThat(files.receive(id, new ByteArrayInputStream(content), MEGABYTE, content.length))
                .isEqualTo(content.length);
        assertThat(files.find(id)).isEmpty();
        files.keep(id);

        assertThat(Files.readAllBytes(files.find(id).orElseThrow())).isEqualTo(content);
        assertThat(stored()).containsExactly(id.toString());
        files.delete(id);
        files.delete(id);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsGivenUpAsSoonAsThatIsKnown() {
        refused(Reason.FILE_TOO_LARGE, () -> files.receive(id, neverRead(), MEGABYTE, 2_000 * MEGABYTE));
        assertThat(stored()).isEmpty();

        Endless endless = new Endless();
        refused(Reason.FILE_TOO_LARGE, () -> files.receive(id, endless, MEGABYTE, -1));
        assertThat(endless.read.get()).isLessThan(2 * MEGABYTE);
    }

    @Test
    void anEmptyFileAndHalfAFileAreNoFiles() {
        refused(Reason.FILE_EMPTY, () -> files.receive(id, InputStream.nullInputStream(), MEGABYTE, 0));
        files.delete(id);
        refused(Reason.FILE_HALF, () -> files.receive(id, new ByteArrayInputStream(new byte[500]), MEGABYTE, 501));
        files.delete(id);
        refused(Reason.FILE_HALF, () -> files.receive(id, new BrokenOff(), MEGABYTE, 5_000));
        files.delete(id);

        assertThat(stored()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidToBeFullBeforeAnythingIsWrittenAndWhenItFillsUpMeanwhile() {
        disk.room = 150 * MEGABYTE;
        refused(Reason.NO_ROOM, () -> files.receive(id, neverRead(), 200 * MEGABYTE, 60 * MEGABYTE));
        assertThat(stored()).isEmpty();

        disk.room = PLENTY;
        disk.takes = 100_000;
        refused(Reason.NO_ROOM, () -> files.receive(id, new Endless(), 200 * MEGABYTE, -1));
        disk.room = PLENTY;
        disk.failsAs = PLENTY;
        files.delete(id);
        refused(Reason.NOT_STORED, () -> files.receive(id, new Endless(), 200 * MEGABYTE, -1));
    }

    private static void refused(Reason reason, ThrowingCallable upload) {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(upload)
                .extracting(MaterialRefused::reason)
                .isEqualTo(reason);
    }

    private Stream<String> stored() {
        try (Stream<Path> found = Files.walk(folder)) {
            return found
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream neverRead() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };
    }

    /** A disk that can be as full as a test wants it. */
    private static final class TestDisk extends Disk {

        long room = PLENTY;
        long takes = Long.MAX_VALUE;
        /** The room there is once it has failed. */
        long failsAs = 0;

        @Override
        long room(Path folder) {
            return room;
        }

        @Override
        void write(FileChannel file, ByteBuffer bytes) throws IOException {
            if (file.position() + bytes.remaining() > takes) {
                room = failsAs;
                throw new IOException("No space left on device");
            }
            super.write(file, bytes);
        }
    }

    private static final class Endless extends InputStream {

        final AtomicLong read = new AtomicLong();

        @Override
        public int read() {
            read.incrementAndGet();
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            read.addAndGet(length);
            return length;
        }
    }

    private static final class BrokenOff extends InputStream {

        private int left = 1000;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("Connection reset by peer");
            }
            return 'x';
        }
    }
}
