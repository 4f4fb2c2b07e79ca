package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.ChangeDetails;
import no.mestringsrom.registration.OwnDetails;
import no.mestringsrom.registration.OwnDetails.Details;
import no.mestringsrom.registration.OwnDetails.Outcome;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpRefused;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is kept about somebody, put right by themselves; and the link by which a new address is confirmed. */
@Controller
class ChangeController {

    /** Every change may send a link to an address that is somebody else's. */
    private record Changes(Object who) {}

    private final PersonalLinks links;
    private final OwnDetails own;
    private final SignUp signUp;
    private final FormPace pace;
    private final CourseSessions courses;
    private final Pages pages;

    ChangeController(
            PersonalLinks links, OwnDetails own, SignUp signUp, FormPace pace, CourseSessions courses, Pages pages) {
        this.links = links;
        this.own = own;
        this.signUp = signUp;
        this.pace = pace;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping("/p/{token}/endre")
    ResponseEntity<byte[]> show(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "lagret", defaultValue = "") String saved) {
        Page page = pages.page(request);
        return links.open(
                token,
                page,
                participant -> own.details(participant.id())
                        .map(details -> form(
                                page,
                                participant,
                                SignUpForm.of(details),
                                details.language(),
                                FormState.NEW,
                                switch (saved) {
                                    case "ja" -> "saved";
                                    case "lenke" -> "sent";
                                    case "vent" -> "wait";
                                    default -> "";
                                }))
                        .orElseGet(() -> elsewhere(page, token)));
    }

    @PostMapping("/p/{token}/endre")
    ResponseEntity<byte[]> change(
            HttpServletRequest request, @PathVariable String token, @RequestParam Map<String, String> fields) {
        Page page = pages.page(request);
        return links.open(
                token,
                page,
                participant -> own.details(participant.id())
                        .map(details -> change(request, page, token, participant, details, fields))
                        .orElseGet(() -> elsewhere(page, token)));
    }

    private ResponseEntity<byte[]> change(
            HttpServletRequest request,
            Page page,
            String token,
            Participant participant,
            Details details,
            Map<String, String> fields) {
        SignUpForm form = SignUpForm.of(fields);
        Language language = Language.ofTag(fields.getOrDefault("maal", "")).orElse(details.language());
        // The addresses count, not the form: each may be somebody else's.
        UUID question = UUID.nameUUIDFromBytes((form.email() + "|" + form.mobile()).getBytes(StandardCharsets.UTF_8));
        if (!pace.allows(request.getRemoteAddr(), new Changes(participant.id()), question)) {
            return form(page, participant, form, language, FormState.TOO_MANY, "");
        }
        try {
            Outcome outcome = own.change(new ChangeDetails(
                    participant.id(), form.name(), form.email(), form.mobile(), form.needs(), form.chosen(), language));
            return Pages.seeOther(
                    page,
                    "/p/" + token + "/endre?lagret="
                            + switch (outcome) {
                                case SAVED -> "ja";
                                case LINK_SENT -> "lenke";
                                case ASKED_JUST_NOW -> "vent";
                            });
        } catch (SignUpRefused refused) {
            return refused.reasons().contains(Reason.CLOSED)
                    ? elsewhere(page, token)
                    : form(page, participant, form, language, FormState.wrong(refused.reasons()), "");
        } catch (ConcurrencyFailureException tooManyAtOnce) {
            return form(page, participant, form, language, FormState.BUSY, "");
        }
    }

    @GetMapping("/p/adresse/{token}")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token) {
        return own.isGood(token)
                ? address(HttpStatus.OK, request, "ASK")
                : address(HttpStatus.GONE, request, OwnDetails.AddressOutcome.GONE.name());
    }

    @PostMapping("/p/adresse/{token}")
    ResponseEntity<byte[]> confirm(HttpServletRequest request, @PathVariable String token) {
        OwnDetails.AddressOutcome outcome = own.confirmAddress(token);
        return address(
                switch (outcome) {
                    case CHANGED -> HttpStatus.OK;
                    case TAKEN -> HttpStatus.CONFLICT;
                    case GONE -> HttpStatus.GONE;
                },
                request,
                outcome.name());
    }

    private ResponseEntity<byte[]> address(HttpStatus status, HttpServletRequest request, String state) {
        return pages.render(status, "registration/address.jte", pages.page(request), Map.of("state", state));
    }

    private ResponseEntity<byte[]> form(
            Page page, Participant participant, SignUpForm form, Language language, FormState state, String saved) {
        Map<String, Object> model = new HashMap<>();
        model.put("course", courses.facts(participant.course()));
        model.put("mobiles", signUp.takesMobiles());
        model.put("form", form);
        model.put("language", Objects.requireNonNull(language));
        model.put("errors", state.errors());
        model.put("notice", state.notice());
        model.put("saved", saved);
        return pages.render(state.status(), "registration/change.jte", page, model);
    }

    /** Whoever has left, or has a question to answer first, is told so there. */
    private static ResponseEntity<byte[]> elsewhere(Page page, String token) {
        return Pages.seeOther(page, "/p/" + token + "/plass");
    }
}
