package no.mestringsrom.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.template.TemplateCopied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lays out for a copy of a template what was laid out for the template: the newest of each, with bytes of its own. */
@Component
class CopiedMaterials {

    private final MaterialRepository materials;
    private final MaterialDesk desk;
    private final MaterialUploads uploads;
    private final MaterialFiles files;

    CopiedMaterials(MaterialRepository materials, MaterialDesk desk, MaterialUploads uploads, MaterialFiles files) {
        this.materials = materials;
        this.desk = desk;
        this.uploads = uploads;
        this.files = files;
    }

    @EventListener
    void on(TemplateCopied copied) {
        MaterialPlace place = new MaterialPlace.OfTemplate(copied.copy());
        for (Material original : materials.ofTemplate(copied.original())) {
            MaterialItem item = original.item();
            MaterialContent content = content(item, place);
            MaterialId copy =
                    desk.add(new AddMaterial(place, item.title(), item.phase(), original.audience(), content));
            if (item.file() != null) {
                item.file()
                        .captions()
                        .forEach(caption -> desk.caption(copy, caption.language(), bytes(file(caption.bytes()))));
            }
        }
    }

    private MaterialContent content(MaterialItem item, MaterialPlace place) {
        return switch (item.kind()) {
            case LINK -> new MaterialContent.WebLink(Objects.requireNonNull(item.url()));
            case TEXT -> new MaterialContent.WrittenText(Objects.requireNonNull(item.text()));
            case FILE -> new MaterialContent.UploadedFile(file(Objects.requireNonNull(item.file()), place));
        };
    }

    private ReceivedFile file(MaterialItem.File file, MaterialPlace place) {
        try (InputStream bytes = Files.newInputStream(file(file.bytes()))) {
            return uploads.receive(place, file.name(), bytes, file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID bytes) {
        return files.find(bytes).orElseThrow(() -> new IllegalStateException("The bytes " + bytes + " are gone"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
