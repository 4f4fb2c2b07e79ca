package no.mestringsrom.material;

import java.util.List;
import java.util.Locale;

/**
 * The types of files that are taken in. Nothing else is, so that nothing is ever served that a browser or a computer would
 * run: no HTML, no SVG, no scripts, no programs, no archives, and no office documents with macros.
 */
public enum FileType {
    PDF("application/pdf", Showing.DOCUMENT, "pdf"),
    PNG("image/png", Showing.PICTURE, "png"),
    JPEG("image/jpeg", Showing.PICTURE, "jpg", "jpeg"),
    GIF("image/gif", Showing.PICTURE, "gif"),
    WEBP("image/webp", Showing.PICTURE, "webp"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Showing.DOWNLOAD, "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Showing.DOWNLOAD, "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", Showing.DOWNLOAD, "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", Showing.DOWNLOAD, "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", Showing.DOWNLOAD, "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", Showing.DOWNLOAD, "odp"),
    MP3("audio/mpeg", Showing.SOUND, "mp3"),
    M4A("audio/mp4", Showing.SOUND, "m4a"),
    OGG("audio/ogg", Showing.SOUND, "ogg", "oga", "opus"),
    WAV("audio/wav", Showing.SOUND, "wav"),
    MP4("video/mp4", Showing.FILM, "mp4", "m4v"),
    WEBM("video/webm", Showing.FILM, "webm"),
    MOV("video/quicktime", Showing.FILM, "mov"),
    PLAIN_TEXT("text/plain;charset=UTF-8", Showing.DOWNLOAD, "txt");

    /** What a browser can do with it. */
    public enum Showing {
        /** Opens it by itself. */
        DOCUMENT,
        PICTURE,
        SOUND,
        FILM,
        /** Nothing: it is only ever downloaded. */
        DOWNLOAD
    }

    private final String mediaType;
    private final Showing showing;
    private final List<String> endings;

    FileType(String mediaType, Showing showing, String... endings) {
        this.mediaType = mediaType;
        this.showing = showing;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public Showing showing() {
        return showing;
    }

    /** What its names may end with, without the dot; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Upper case, as people know it: {@code PDF}, {@code DOCX}. */
    public String label() {
        return endings.getFirst().toUpperCase(Locale.ROOT);
    }
}
