package no.mestringsrom.material;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds out what a file is from what is in it. Its name can only make it refused. */
@Component
class FileTypes {

    private static final int HEAD = 64;

    /** What Tika calls them, apart from what {@link #closer} looks into. */
    private static final Map<String, FileType> KNOWN = Map.ofEntries(
            Map.entry("application/pdf", FileType.PDF),
            Map.entry("image/png", FileType.PNG),
            Map.entry("image/jpeg", FileType.JPEG),
            Map.entry("image/gif", FileType.GIF),
            Map.entry("image/webp", FileType.WEBP),
            Map.entry("audio/mpeg", FileType.MP3),
            Map.entry("audio/mp4", FileType.M4A),
            Map.entry("audio/x-m4a", FileType.M4A),
            Map.entry("application/ogg", FileType.OGG),
            Map.entry("audio/ogg", FileType.OGG),
            Map.entry("audio/vorbis", FileType.OGG),
            Map.entry("audio/opus", FileType.OGG),
            Map.entry("audio/vnd.wave", FileType.WAV),
            Map.entry("audio/x-wav", FileType.WAV),
            Map.entry("video/mp4", FileType.MP4),
            Map.entry("application/mp4", FileType.MP4),
            Map.entry("video/x-m4v", FileType.MP4),
            Map.entry("video/webm", FileType.WEBM),
            Map.entry("text/plain", FileType.PLAIN_TEXT));

    /** The part that makes a package of Office's what it is. */
    private static final Map<String, FileType> OFFICE_PARTS = Map.of(
            "word/document.xml", FileType.WORD,
            "xl/workbook.xml", FileType.EXCEL,
            "ppt/presentation.xml", FileType.POWERPOINT);

    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    /**
     * @param name safe
     * @throws MaterialRefused if it is nothing that is taken in, or something else than its name says
     */
    FileType of(Path file, String name) throws IOException {
        FileType type = found(file);
        String ending = FileNames.ending(name);
        if (!ending.isEmpty() && !type.endings().contains(ending) && !isMeant(type, ending)) {
            throw new MaterialRefused(Reason.NAME_SAYS_OTHERWISE, ending, type.label());
        }
        return type;
    }

    /** MP4 and QuickTime are one family, and programs name them as they like: what it is shown as is what it is. */
    private static boolean isMeant(FileType type, String ending) {
        return (type == FileType.MOV && FileType.MP4.endings().contains(ending))
                || (type == FileType.MP4 && FileType.MOV.endings().contains(ending))
                || (type == FileType.MP4 && FileType.M4A.endings().contains(ending));
    }

    private FileType found(Path file) throws IOException {
        String detected;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            detected = tika.detect(bytes, new Metadata()).getBaseType().toString();
        }
        FileType known = KNOWN.get(detected);
        if (known != null) {
            return known;
        }
        return closer(file, detected).orElseThrow(() -> new MaterialRefused(Reason.TYPE_NOT_ALLOWED));
    }

    private static Optional<FileType> closer(Path file, String detected) throws IOException {
        return switch (detected) {
            case "text/html", "application/xhtml+xml" -> throw new MaterialRefused(Reason.IS_A_WEB_PAGE);
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" ->
                throw new MaterialRefused(Reason.IS_OLD_OFFICE);
            case "video/quicktime" -> Optional.of(quickTimeOrMp4(file));
            case "application/x-matroska", "video/x-matroska" -> webm(file);
            default ->
                detected.startsWith("application/vnd.o")
                                || detected.equals("application/zip")
                                || detected.equals("application/x-tika-ooxml")
                        ? office(file)
                        : Optional.empty();
        };
    }

    /** One family, told apart by the brand in the first box; the oldest films have no brand. */
    private static FileType quickTimeOrMp4(Path file) throws IOException {
        String head = head(file);
        boolean branded = head.startsWith("ftyp", 4);
        return branded && !head.startsWith("qt  ", 8) ? FileType.MP4 : FileType.MOV;
    }

    private static Optional<FileType> webm(Path file) throws IOException {
        return head(file).contains("webm") ? Optional.of(FileType.WEBM) : Optional.empty();
    }

    private static String head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<FileType> office(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            boolean macros = parts.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> name.endsWith("vbaProject.bin")
                            || name.startsWith("Basic/")
                            || name.startsWith("Scripts/"));
            if (macros) {
                throw new MaterialRefused(Reason.HAS_MACROS);
            }
            if (parts.getEntry("[Content_Types].xml") != null) {
                return OFFICE_PARTS.entrySet().stream()
                        .filter(part -> parts.getEntry(part.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
            return openDocument(parts);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> openDocument(ZipFile parts) throws IOException {
        ZipEntry says = parts.getEntry("mimetype");
        if (says == null) {
            return Optional.empty();
        }
        try (InputStream bytes = parts.getInputStream(says)) {
            String type = new String(bytes.readNBytes(HEAD), StandardCharsets.US_ASCII).strip();
            return Optional.ofNullable(
                    switch (type) {
                        case "application/vnd.oasis.opendocument.text" -> FileType.OPEN_TEXT;
                        case "application/vnd.oasis.opendocument.spreadsheet" -> FileType.OPEN_SHEET;
                        case "application/vnd.oasis.opendocument.presentation" -> FileType.OPEN_SLIDES;
                        default -> null;
                    });
        }
    }
}
