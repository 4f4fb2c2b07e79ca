package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantMessages;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SeatAnswers;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody stands, and the one press that says yes to what they are asked. Opening the page does nothing, because mail
 * programs open links by themselves.
 */
@Controller
@RequestMapping("/p/{token}/plass")
class PlaceController {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final PersonalLinks links;
    private final SeatAnswers answers;
    private final SignOff signOff;
    private final SignUp signUp;
    private final Participants participants;
    private final CourseSessions courses;
    private final ObjectProvider<ParticipantMessages> messages;
    private final Pages pages;
    private final Clock clock;

    PlaceController(
            PersonalLinks links,
            SeatAnswers answers,
            SignOff signOff,
            SignUp signUp,
            Participants participants,
            CourseSessions courses,
            ObjectProvider<ParticipantMessages> messages,
            Pages pages,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.signOff = signOff;
        this.signUp = signUp;
        this.participants = participants;
        this.courses = courses;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return links.open(token, page, participant -> show(page, token, participant));
    }

    /** @param answer yes, or anything else for no */
    @PostMapping
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svar", defaultValue = "") String answer) {
        Page page = pages.page(request);
        if (answer.equals("ja") && links.holder(token).filter(this::takesSeat).isPresent()) {
            return seeOther(page, token, "");
        }
        return links.open(token, page, participant -> {
            if (answer.equals("nei")) {
                signOff.signOff(participant.id());
                return seeOther(page, token, "/avmelding");
            }
            return seeOther(page, token, "/plass");
        });
    }

    private boolean takesSeat(RegistrationId who) {
        return answers.yes(who) == RegistrationStatus.CONFIRMED;
    }

    private ResponseEntity<byte[]> show(Page page, String token, Participant participant) {
        CourseFacts course = courses.facts(participant.course());
        if (course.status() == CourseStatus.CANCELLED) {
            return seeOther(page, token, "");
        }
        return switch (participant.status()) {
            case CANCELLED, LAPSED -> links.out(HttpStatus.GONE, page, token, participant);
            case CONFIRMED -> seeOther(page, token, "");
            case HELD, WAITING, OFFERED -> {
                if (!signUp.isOpen(course)) {
                    // The room says that the course has begun.
                    yield seeOther(page, token, "");
                }
                Instant answerBy = participant.answerBy();
                yield answerBy != null && !clock.instant().isBefore(answerBy)
                        ? links.lapsed(HttpStatus.GONE, page, token, course.id())
                        : place(page, token, participant, course);
            }
        };
    }

    private ResponseEntity<byte[]> place(Page page, String token, Participant participant, CourseFacts course) {
        Map<String, Object> model = new HashMap<>();
        model.put("course", course);
        model.put("status", participant.status());
        model.put("lastChance", participant.lastChance());
        model.put("line", participants.placeInLine(participant.id()));
        model.put("link", "/p/" + token);
        model.put(
                "messages",
                messages.orderedStream()
                        .flatMap(source -> source.of(participant.id().value()).stream())
                        .toList());
        if (participant.answerBy() != null) {
            model.put("answerBy", LocalDateTime.ofInstant(participant.answerBy(), NORWAY));
        }
        return pages.render("registration/place.jte", page, model);
    }

    private static ResponseEntity<byte[]> seeOther(Page page, String token, String below) {
        return Pages.seeOther(page, "/p/" + token + below);
    }
}
