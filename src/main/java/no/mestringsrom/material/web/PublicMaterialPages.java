package no.mestringsrom.material.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.material.MaterialAddress;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.UnknownMaterial;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Materials for whoever comes by a personal link ({@code /p/}, {@code /vert/}) or by a course's public page. */
@Controller
class PublicMaterialPages {

    private static final String ITEM = "/{door:p|vert|kurs}/{key}/materiell/{id}";
    private static final String FILE = ITEM + "/fil/{number}";

    private final MaterialReading reading;
    private final CourseSessions courses;
    private final MaterialAnswers answers;
    private final Pages pages;

    PublicMaterialPages(MaterialReading reading, CourseSessions courses, MaterialAnswers answers, Pages pages) {
        this.reading = reading;
        this.courses = courses;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/{door:p|vert}/{key}/materiell")
    ResponseEntity<byte[]> list(@PathVariable String door, @PathVariable String key, HttpServletRequest request) {
        Seat seat = seat(door, key);
        return answers.list(
                pages.page(request),
                base(door, key),
                courses.facts(CourseSittings.course(seat)).texts(),
                reading.of(seat),
                courses.sessions(CourseSittings.course(seat)));
    }

    @GetMapping(ITEM)
    ResponseEntity<byte[]> item(
            @PathVariable String door, @PathVariable String key, @PathVariable UUID id, HttpServletRequest request) {
        String base = base(door, key);
        String back = door.equals("kurs") ? base : MaterialAddress.all(base);
        return answers.page(pages.page(request), base, back, read(door, key, id));
    }

    @GetMapping(FILE)
    ResponseEntity<?> file(
            @PathVariable String door,
            @PathVariable String key,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false, defaultValue = "false") boolean download,
            HttpServletRequest request) {
        return answers.file(pages.page(request), newest(read(door, key, id), number), download);
    }

    @GetMapping(FILE + "/tekst/{language}")
    ResponseEntity<?> captions(
            @PathVariable String door,
            @PathVariable String key,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String language,
            HttpServletRequest request) {
        MaterialItem item = newest(read(door, key, id), number);
        return answers.captions(
                pages.page(request), item, Language.ofTag(language).orElseThrow(NotThere::new));
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(RoomRefused refused, HttpServletRequest request) {
        return answers.missing(
                switch (refused.reason()) {
                    case EXPIRED_LINK, CANCELLED, COURSE_CANCELLED -> HttpStatus.GONE;
                    default -> HttpStatus.NOT_FOUND;
                },
                pages.page(request));
    }

    @ExceptionHandler({
        UnknownMaterial.class,
        UnknownCourse.class,
        NotThere.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return answers.missing(HttpStatus.NOT_FOUND, pages.page(request));
    }

    private MaterialItem read(String door, String key, UUID id) {
        MaterialId material = new MaterialId(id);
        return door.equals("kurs") ? reading.ofEverybody(course(key), material) : reading.of(seat(door, key), material);
    }

    private Seat seat(String door, String token) {
        return door.equals("p") ? reading.participant(token) : reading.host(token);
    }

    private static CourseId course(String key) {
        try {
            return new CourseId(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            throw new NotThere();
        }
    }

    private static String base(String door, String key) {
        return "/" + door + "/" + key;
    }

    /** Readers are given the newest version and no other. */
    static MaterialItem newest(MaterialItem item, int number) {
        if (item.number() != number || item.file() == null) {
            throw new NotThere();
        }
        return item;
    }
}
