package no.mestringsrom.material.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.course.CourseTexts;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.material.FileType.Showing;
import no.mestringsrom.material.MarkdownText;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What those who may read are answered, whichever way they came. */
@Component
class MaterialAnswers {

    private static final String CAPTIONS = "text/vtt;charset=UTF-8";

    private final FileAnswers files;
    private final Pages pages;

    MaterialAnswers(FileAnswers files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    ResponseEntity<byte[]> list(
            Page page, String base, CourseTexts course, List<MaterialItem> items, List<SessionPlan> sessions) {
        List<MaterialShelf> shelves = new ArrayList<>();
        shelves.add(new MaterialShelf(
                null,
                items.stream()
                        .filter(item -> !(item.place() instanceof MaterialPlace.OfSession))
                        .toList()));
        for (SessionPlan session : sessions) {
            MaterialPlace place = new MaterialPlace.OfSession(session.id());
            shelves.add(new MaterialShelf(
                    session,
                    items.stream().filter(item -> item.place().equals(place)).toList()));
        }
        shelves.removeIf(shelf -> shelf.items().isEmpty());
        return pages.render("material/list.jte", page, Map.of("base", base, "course", course, "shelves", shelves));
    }

    /** The page with a text, a picture, a sound or a film, and the way to download a file. */
    ResponseEntity<byte[]> page(Page page, String base, String back, MaterialItem item) {
        Map<String, Object> model = new HashMap<>();
        model.put("base", base);
        model.put("back", back);
        model.put("item", item);
        if (item.text() != null) {
            model.put("html", MarkdownText.html(item.text()));
        }
        return pages.render("material/item.jte", page, model);
    }

    ResponseEntity<byte[]> missing(HttpStatus status, Page page) {
        return pages.render(status, "material/missing.jte", page, Map.of());
    }

    /**
     * The bytes, whole or the range that is asked for.
     *
     * @param download whether they are to be kept rather than looked at
     */
    ResponseEntity<?> file(Page page, MaterialItem item, boolean download) {
        MaterialItem.File file = Objects.requireNonNull(item.file());
        String manner = download || file.type().showing() == Showing.DOWNLOAD ? "attachment" : "inline";
        return bytes(
                page,
                file.bytes(),
                file.type().mediaType(),
                ContentDisposition.builder(manner)
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build());
    }

    ResponseEntity<?> captions(Page page, MaterialItem item, Language language) {
        return Objects.requireNonNull(item.file()).captions().stream()
                .filter(caption -> caption.language() == language)
                .findFirst()
                .<ResponseEntity<?>>map(caption -> bytes(
                        page,
                        caption.bytes(),
                        CAPTIONS,
                        ContentDisposition.inline().build()))
                .orElseGet(() -> missing(HttpStatus.NOT_FOUND, page));
    }

    private ResponseEntity<?> bytes(Page page, UUID bytes, String mediaType, ContentDisposition disposition) {
        return files.of(bytes, mediaType, disposition)
                .<ResponseEntity<?>>map(answer -> answer)
                .orElseGet(() -> missing(HttpStatus.GONE, page));
    }
}
