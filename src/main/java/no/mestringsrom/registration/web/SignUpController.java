package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.registration.ParticipantLetters;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpOutcome;
import no.mestringsrom.registration.SignUpRefused;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.registration.TooManyForms;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Form, then receipt. After a press the browser is sent on to the receipt, so that reloading signs nobody up twice. There is
 * one receipt for a course with free seats and one for a full course, and one of each for whoever helps somebody; all are the
 * same whoever it is about.
 */
@Controller
@RequestMapping("/kurs/{course}/pamelding")
class SignUpController {

    private static final String RECEIVED = "mottatt";
    private static final String RECEIVED_WHEN_FULL = "mottatt-fullt";
    private static final String SENT = "sendt";
    private static final String SENT_WHEN_FULL = "sendt-fullt";
    private static final String LETTER = "brev";

    private final SignUp signUp;
    private final ParticipantLetters letters;
    private final FormPace pace;
    private final CourseDirectory courses;
    private final SignUpPages pages;
    private final Pages frames;

    SignUpController(
            SignUp signUp,
            ParticipantLetters letters,
            FormPace pace,
            CourseDirectory courses,
            SignUpPages pages,
            Pages frames) {
        this.signUp = signUp;
        this.letters = letters;
        this.pace = pace;
        this.courses = courses;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String course) {
        return withCourse(
                request,
                course,
                (page, found) -> signUp.isOpen(found)
                        ? pages.form(page, found, SignUpForm.empty(), FormState.NEW)
                        : pages.closed(page, found));
    }

    @PostMapping
    ResponseEntity<byte[]> submit(
            HttpServletRequest request, @PathVariable String course, @RequestParam Map<String, String> fields) {
        SignUpForm form = SignUpForm.of(fields);
        Optional<CourseId> id = id(course);
        Page page = frames.page(request, () -> id.flatMap(courses::facts).flatMap(pages::language));
        return id.map(one ->
                        submit(page, one, form, () -> pace.allows(request.getRemoteAddr(), one, form.submission())))
                .orElseGet(() -> pages.missing(page));
    }

    @GetMapping("/{receipt}")
    ResponseEntity<byte[]> receipt(
            HttpServletRequest request, @PathVariable String course, @PathVariable String receipt) {
        return withCourse(request, course, (page, found) -> switch (receipt) {
            case RECEIVED -> pages.receipt(page, found, false, false);
            case RECEIVED_WHEN_FULL -> pages.receipt(page, found, true, false);
            case SENT -> pages.receipt(page, found, false, true);
            case SENT_WHEN_FULL -> pages.receipt(page, found, true, true);
            default -> pages.missing(page);
        });
    }

    @GetMapping("/" + LETTER + "/{token}")
    ResponseEntity<byte[]> handOver(
            HttpServletRequest request, @PathVariable String course, @PathVariable String token) {
        return withCourse(
                request,
                course,
                (page, found) -> pages.handover(
                        page,
                        found,
                        letters.isHandedOver(found.id(), token)
                                ? path(found.id()) + LETTER + "/" + token + "/brev.pdf"
                                : null));
    }

    @GetMapping("/" + LETTER + "/{token}/brev.pdf")
    ResponseEntity<byte[]> letter(HttpServletRequest request, @PathVariable String course, @PathVariable String token) {
        try {
            return withCourse(
                    request,
                    course,
                    (page, found) -> letters.handedOver(found.id(), token)
                            .map(pdf -> ResponseEntity.ok()
                                    .contentType(MediaType.APPLICATION_PDF)
                                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"brev.pdf\"")
                                    .cacheControl(CacheControl.noStore())
                                    .body(pdf))
                            .orElseGet(() -> pages.handover(page, found, null)));
        } catch (PrintBusy busy) {
            return frames.busy(request);
        }
    }

    /** What the course says is read only if something has to be said about it. */
    private ResponseEntity<byte[]> submit(Page page, CourseId course, SignUpForm form, BooleanSupplier allowed) {
        try {
            SignUpOutcome outcome = signUp.signUp(form.command(course, page.language()), allowed);
            Optional<String> letter =
                    form.helper().helps() ? letters.handOver(course, form.submission()) : Optional.empty();
            if (letter.isPresent()) {
                return seeOther(page, course, LETTER + "/" + letter.get());
            }
            boolean full = outcome == SignUpOutcome.COURSE_WAS_FULL;
            return seeOther(
                    page,
                    course,
                    form.helper().helps() ? (full ? SENT_WHEN_FULL : SENT) : (full ? RECEIVED_WHEN_FULL : RECEIVED));
        } catch (TooManyForms tooMany) {
            return withCourse(page, course, found -> pages.form(page, found, form, FormState.TOO_MANY));
        } catch (SignUpRefused refused) {
            return withCourse(
                    page,
                    course,
                    found -> refused.reasons().contains(Reason.CLOSED)
                            ? pages.closed(page, found)
                            : pages.form(page, found, form, FormState.wrong(refused.reasons())));
        } catch (ConcurrencyFailureException tooManyAtOnce) {
            return withCourse(page, course, found -> pages.form(page, found, form, FormState.BUSY));
        } catch (UnknownCourse gone) {
            return pages.missing(page);
        }
    }

    private ResponseEntity<byte[]> withCourse(
            HttpServletRequest request, String course, BiFunction<Page, CourseFacts, ResponseEntity<byte[]>> answer) {
        Optional<CourseFacts> found = id(course).flatMap(courses::facts);
        Page page = frames.page(request, () -> found.flatMap(pages::language));
        return found.map(facts -> answer.apply(page, facts)).orElseGet(() -> pages.missing(page));
    }

    private ResponseEntity<byte[]> withCourse(
            Page page, CourseId course, Function<CourseFacts, ResponseEntity<byte[]>> answer) {
        return courses.facts(course).map(answer).orElseGet(() -> pages.missing(page));
    }

    private static ResponseEntity<byte[]> seeOther(Page page, CourseId course, String receipt) {
        return Pages.seeOther(page, path(course) + receipt);
    }

    private static String path(CourseId course) {
        return "/kurs/" + course.value() + "/pamelding/";
    }

    private static Optional<CourseId> id(String written) {
        try {
            return Optional.of(new CourseId(UUID.fromString(written)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
