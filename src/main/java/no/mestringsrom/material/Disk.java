package no.mestringsrom.material;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** What is asked of the disk below the folder of files; apart, so that a test can fill it up. */
@Component
class Disk {

    /** @return bytes that may still be written */
    long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** A new file to write to. */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** All of them. */
    void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
