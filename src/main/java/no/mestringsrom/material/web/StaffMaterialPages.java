package no.mestringsrom.material.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.UnknownMaterial;
import no.mestringsrom.site.Pages;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.texts.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Materials for those who are signed in: hosts and coordinators see every version, members of a network what is for them. */
@Controller
@RequestMapping("/arbeid")
class StaffMaterialPages {

    private static final String OF_COURSE = "/kurs/{course}/materiell/{id}";
    private static final String OF_TEMPLATE = "/maler/{template}/materiell/{id}";
    private static final String VERSION = "/fil/{number}";

    private final MaterialDesk desk;
    private final MaterialReading reading;
    private final MaterialAnswers answers;
    private final Pages pages;

    private final CourseTemplates templates;

    StaffMaterialPages(
            CourseTemplates templates,
            MaterialDesk desk,
            MaterialReading reading,
            MaterialAnswers answers,
            Pages pages) {
        this.templates = templates;
        this.desk = desk;
        this.reading = reading;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping(OF_COURSE)
    ResponseEntity<byte[]> item(
            @PathVariable UUID course,
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "0") int version,
            HttpServletRequest request) {
        String base = "/arbeid/kurs/" + course;
        String back = desk.mayEdit(new CourseId(course)) ? base : "/arbeid/nettverk";
        return answers.page(pages.page(request), base, back, version == 0 ? read(course, id) : version(id, version));
    }

    @GetMapping(OF_COURSE + VERSION)
    ResponseEntity<?> file(
            @PathVariable UUID course,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false, defaultValue = "false") boolean download,
            HttpServletRequest request) {
        return answers.file(pages.page(request), file(course, id, number), download);
    }

    @GetMapping(OF_COURSE + VERSION + "/tekst/{language}")
    ResponseEntity<?> captions(
            @PathVariable UUID course,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String language,
            HttpServletRequest request) {
        return answers.captions(pages.page(request), file(course, id, number), language(language));
    }

    @GetMapping(OF_TEMPLATE)
    ResponseEntity<byte[]> ofTemplate(
            @PathVariable UUID template,
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "0") int version,
            HttpServletRequest request) {
        return answers.page(
                pages.page(request),
                "/arbeid/maler/" + template,
                templates.isOfTheProduct(new TemplateId(template))
                        ? "/arbeid/administrasjon"
                        : "/arbeid/maler/" + template,
                version == 0 ? readOfTemplate(template, id) : version(id, version));
    }

    @GetMapping(OF_TEMPLATE + VERSION)
    ResponseEntity<?> fileOfTemplate(
            @PathVariable UUID template,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false, defaultValue = "false") boolean download,
            HttpServletRequest request) {
        return answers.file(pages.page(request), fileOfTemplate(template, id, number), download);
    }

    @GetMapping(OF_TEMPLATE + VERSION + "/tekst/{language}")
    ResponseEntity<?> captionsOfTemplate(
            @PathVariable UUID template,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String language,
            HttpServletRequest request) {
        return answers.captions(pages.page(request), fileOfTemplate(template, id, number), language(language));
    }

    /** Whether there is such a thing is nobody else's business. */
    @ExceptionHandler({
        UnknownMaterial.class,
        UnknownCourse.class,
        AccessDeniedException.class,
        NotThere.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return answers.missing(HttpStatus.NOT_FOUND, pages.page(request));
    }

    private MaterialItem read(UUID course, UUID id) {
        return reading.ofSignedIn(new CourseId(course), new MaterialId(id));
    }

    private MaterialItem readOfTemplate(UUID template, UUID id) {
        return reading.ofSignedIn(new TemplateId(template), new MaterialId(id));
    }

    /** The newest one for whoever may read it; an earlier one for those who may change it. */
    private MaterialItem file(UUID course, UUID id, int number) {
        return file(read(course, id), id, number);
    }

    private MaterialItem fileOfTemplate(UUID template, UUID id, int number) {
        return file(readOfTemplate(template, id), id, number);
    }

    private MaterialItem file(MaterialItem item, UUID id, int number) {
        return withFile(item.number() == number ? item : version(id, number));
    }

    private MaterialItem version(UUID id, int number) {
        return desk.version(new MaterialId(id), number);
    }

    private static MaterialItem withFile(MaterialItem item) {
        if (item.file() == null) {
            throw new NotThere();
        }
        return item;
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow(NotThere::new);
    }
}
