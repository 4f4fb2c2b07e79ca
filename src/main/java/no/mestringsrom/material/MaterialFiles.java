package no.mestringsrom.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder with the bytes. Each file is called by an id of ours and by nothing that a person wrote, in one of 256 folders
 * by the first two characters; what is on its way in has {@code .part} behind it. Knows nothing of rows.
 */
@Component
class MaterialFiles {

    private static final Logger log = LoggerFactory.getLogger(MaterialFiles.class);

    private static final int BUFFER = 64 * 1024;

    /** The database may lie on the same disk, and must be able to go on. */
    private static final long LEFT_FREE = 100L * 1024 * 1024;

    private final Path folder;
    private final Disk disk;

    MaterialFiles(MaterialSettings settings, Disk disk) {
        this.folder = settings.folder().toAbsolutePath().normalize();
        this.disk = disk;
    }

    /**
     * Writes to the disk for good what comes in, as something on its way. What is left of a failure is for the caller to
     * {@link #delete}.
     *
     * @param most bytes that are taken
     * @param announced bytes that are to come; negative if nobody said
     * @return bytes
     */
    long receive(UUID id, InputStream incoming, long most, long announced) {
        if (announced > most) {
            throw tooLarge(most);
        }
        try {
            Files.createDirectories(folderOf(id));
            requireRoom(Math.max(announced, 0));
        } catch (IOException e) {
            throw notStored(e);
        }
        try (FileChannel file = create(id)) {
            long size = copy(incoming, file, most);
            if (announced >= 0 && size != announced) {
                throw new MaterialRefused(Reason.FILE_HALF);
            }
            if (size == 0) {
                throw new MaterialRefused(Reason.FILE_EMPTY);
            }
            try {
                file.force(true);
            } catch (IOException e) {
                throw notStored(e);
            }
            return size;
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    private FileChannel create(UUID id) {
        try {
            return disk.create(onItsWay(id));
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    private long copy(InputStream incoming, FileChannel file, long most) {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (true) {
            int read;
            try {
                read = incoming.read(buffer);
            } catch (IOException brokenOff) {
                throw new MaterialRefused(Reason.FILE_HALF);
            }
            if (read < 0) {
                return size;
            }
            size += read;
            if (size > most) {
                throw tooLarge(most);
            }
            try {
                disk.write(file, ByteBuffer.wrap(buffer, 0, read));
            } catch (IOException e) {
                throw notStored(e);
            }
        }
    }

    /** Makes what was on its way one of the files. */
    void keep(UUID id) {
        try {
            Files.move(onItsWay(id), place(id), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(folderOf(id), StandardOpenOption.READ)) {
                entries.force(true);
            }
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    /** Whatever there is under this id, whole or on its way. */
    void delete(UUID id) {
        try {
            Files.deleteIfExists(onItsWay(id));
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(UUID id) {
        return Optional.of(place(id)).filter(Files::isRegularFile);
    }

    Path onItsWay(UUID id) {
        return folderOf(id).resolve(id + ".part");
    }

    private Path place(UUID id) {
        return folderOf(id).resolve(id.toString());
    }

    private Path folderOf(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }

    private void requireRoom(long size) throws IOException {
        if (disk.room(folder) - size < LEFT_FREE) {
            log.error("The disk of {} is full: uploads are refused until there is room", folder);
            throw new MaterialRefused(Reason.NO_ROOM);
        }
    }

    private MaterialRefused notStored(IOException cause) {
        log.error("A file could not be stored in {}", folder, cause);
        try {
            return new MaterialRefused(disk.room(folder) < LEFT_FREE ? Reason.NO_ROOM : Reason.NOT_STORED);
        } catch (IOException unreachable) {
            return new MaterialRefused(Reason.NOT_STORED);
        }
    }

    private static MaterialRefused tooLarge(long most) {
        return new MaterialRefused(Reason.FILE_TOO_LARGE, most / (1024 * 1024));
    }
}
