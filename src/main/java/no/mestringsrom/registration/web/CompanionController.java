package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.registration.Companions;
import no.mestringsrom.registration.Companions.Bringing;
import no.mestringsrom.registration.OwnDetails;
import no.mestringsrom.registration.OwnDetails.Details;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpOutcome;
import no.mestringsrom.registration.SignUpRefused;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brings a relative along: a form like the first one, and after a press the same page, which says how it went. */
@Controller
@RequestMapping("/p/{token}/parorende")
class CompanionController {

    private final PersonalLinks links;
    private final Companions companions;
    private final OwnDetails own;
    private final SignUp signUp;
    private final FormPace pace;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final Seats seats;
    private final Pages pages;

    CompanionController(
            PersonalLinks links,
            Companions companions,
            OwnDetails own,
            SignUp signUp,
            FormPace pace,
            CourseSessions courses,
            LearningServices services,
            Municipalities municipalities,
            Seats seats,
            Pages pages) {
        this.links = links;
        this.companions = companions;
        this.own = own;
        this.signUp = signUp;
        this.pace = pace;
        this.courses = courses;
        this.services = services;
        this.municipalities = municipalities;
        this.seats = seats;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "sendt", defaultValue = "") String sent) {
        Page page = pages.page(request);
        return links.open(
                token,
                page,
                participant -> companions
                        .bringing(participant.id())
                        .map(bringing -> form(
                                page,
                                participant,
                                bringing,
                                SignUpForm.of(Map.of("kommune", bringing.municipality())),
                                false,
                                FormState.NEW,
                                switch (sent) {
                                    case "ja" -> "done";
                                    case "fullt" -> "done.full";
                                    default -> "";
                                }))
                        .orElseGet(() -> Pages.seeOther(page, "/p/" + token + "/plass")));
    }

    @PostMapping
    ResponseEntity<byte[]> bring(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        Page page = pages.page(request);
        return links.open(
                token,
                page,
                participant -> companions
                        .bringing(participant.id())
                        .map(bringing -> bring(request, page, token, participant, bringing, fields))
                        .orElseGet(() -> Pages.seeOther(page, "/p/" + token + "/plass")));
    }

    private ResponseEntity<byte[]> bring(
            HttpServletRequest request,
            Page page,
            String token,
            Participant participant,
            Bringing bringing,
            Map<String, String> fields) {
        Map<String, String> relative = new HashMap<>(fields);
        relative.put("rolle", ParticipantKind.RELATIVE.name());
        relative.remove("hjelper");
        SignUpForm form = SignUpForm.of(relative);
        boolean shares = fields.containsKey("deler");
        if (!pace.allows(request.getRemoteAddr(), participant.course(), form.submission())) {
            return form(page, participant, bringing, form, shares, FormState.TOO_MANY, "");
        }
        try {
            SignUpOutcome outcome = companions.bring(
                    participant.id(), shares, form.command(participant.course(), participant.language()));
            return Pages.seeOther(
                    page,
                    "/p/" + token + "/parorende?sendt=" + (outcome == SignUpOutcome.COURSE_WAS_FULL ? "fullt" : "ja"));
        } catch (SignUpRefused refused) {
            return refused.reasons().contains(Reason.CLOSED)
                            || refused.reasons().contains(Reason.BRINGS_NOBODY)
                    ? Pages.seeOther(page, "/p/" + token + "/parorende")
                    : form(page, participant, bringing, form, shares, FormState.wrong(refused.reasons()), "");
        } catch (ConcurrencyFailureException tooManyAtOnce) {
            return form(page, participant, bringing, form, shares, FormState.BUSY, "");
        }
    }

    private ResponseEntity<byte[]> form(
            Page page,
            Participant participant,
            Bringing bringing,
            SignUpForm form,
            boolean shares,
            FormState state,
            String done) {
        CourseFacts course = courses.facts(participant.course());
        Map<String, Object> model = new HashMap<>();
        model.put("course", course);
        model.put("service", services.get(course.service()));
        model.put("places", municipalities.withNumbers(course.municipalities()));
        model.put("names", bringing.names());
        model.put("waiting", bringing.waiting());
        model.put("more", bringing.more() && signUp.isOpen(course));
        model.put("full", seats.isFull(course));
        model.put("mobiles", signUp.takesMobiles());
        model.put("shares", shares);
        model.put("reached", own.details(participant.id()).map(Details::reached).orElse(false));
        model.put("form", form);
        model.put("errors", state.errors());
        model.put("notice", state.notice());
        model.put("done", done);
        return pages.render(state.status(), "registration/companion.jte", page, model);
    }
}
