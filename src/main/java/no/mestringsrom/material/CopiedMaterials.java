package no.mestringsrom.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.course.CoursePlanned;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateCopied;
import no.mestringsrom.template.TemplateId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lays out for a copy of a template what was laid out for the template: the newest of each, with bytes of its own. Courses
 * get theirs in the same way when they are planned, so that nobody who is not in them changes what they have; only what is
 * laid out for the product's own templates is read from there.
 */
@Component
class CopiedMaterials {

    private static final Logger log = LoggerFactory.getLogger(CopiedMaterials.class);

    private final MaterialRepository materials;
    private final CourseSessions courses;
    private final CourseTemplates templates;
    private final MaterialDesk desk;
    private final MaterialUploads uploads;
    private final MaterialFiles files;
    private final ApplicationEventPublisher events;

    CopiedMaterials(
            MaterialRepository materials,
            CourseSessions courses,
            CourseTemplates templates,
            MaterialDesk desk,
            MaterialUploads uploads,
            MaterialFiles files,
            ApplicationEventPublisher events) {
        this.materials = materials;
        this.courses = courses;
        this.templates = templates;
        this.desk = desk;
        this.uploads = uploads;
        this.files = files;
        this.events = events;
    }

    @EventListener
    void on(TemplateCopied copied) {
        copy(copied.original(), new MaterialPlace.OfTemplate(copied.copy()));
    }

    @EventListener
    void on(CoursePlanned planned) {
        courses.template(planned.course())
                .filter(template -> !templates.isOfTheProduct(template))
                .ifPresent(template -> copy(template, new MaterialPlace.OfCourse(planned.course())));
    }

    private void copy(TemplateId template, MaterialPlace to) {
        List<String> missing = materials.ofTemplate(template).stream()
                .filter(original -> !copied(original, to))
                .map(original -> original.item().title())
                .toList();
        if (!missing.isEmpty()) {
            events.publishEvent(new MaterialsNotCopied(missing));
        }
    }

    /** Something that is gone, or that would be refused today, keeps nobody from having the rest. */
    private boolean copied(Material original, MaterialPlace to) {
        MaterialItem item = original.item();
        if (item.file() != null && !isThere(item.file())) {
            log.warn("The bytes of {} are gone; it is not copied", item.id());
            return false;
        }
        try {
            MaterialId copy = desk.add(
                    new AddMaterial(to, item.title(), item.phase(), original.audience(), content(item, to)),
                    to instanceof MaterialPlace.OfTemplate ? null : item.id());
            if (item.file() != null) {
                item.file()
                        .captions()
                        .forEach(caption -> desk.caption(copy, caption.language(), bytes(file(caption.bytes()))));
            }
            return true;
        } catch (MaterialRefused refused) {
            log.warn("{} is not copied: {}", item.id(), refused.getMessage());
            return false;
        }
    }

    private boolean isThere(MaterialItem.File file) {
        return files.find(file.bytes()).isPresent()
                && file.captions().stream()
                        .allMatch(caption -> files.find(caption.bytes()).isPresent());
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
