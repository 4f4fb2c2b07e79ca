package no.mestringsrom.material;

/** What a material holds, as it is handed in. */
public sealed interface MaterialContent {

    /** @param url as it is typed; without {@code https://} it is put there */
    record WebLink(String url) implements MaterialContent {}

    /** @param markdown as it is typed; raw HTML in it is shown as text */
    record WrittenText(String markdown) implements MaterialContent {}

    record UploadedFile(ReceivedFile file) implements MaterialContent {}

    default MaterialKind kind() {
        return switch (this) {
            case WebLink link -> MaterialKind.LINK;
            case WrittenText text -> MaterialKind.TEXT;
            case UploadedFile file -> MaterialKind.FILE;
        };
    }
}
