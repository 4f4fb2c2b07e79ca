package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.evaluation.EvaluationForm;
import no.mestringsrom.evaluation.EvaluationForms;
import no.mestringsrom.evaluation.FormKind;
import no.mestringsrom.evaluation.Question;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.room.Seat;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented participants answered about a course: better afterwards, and most of all the talk with the others. */
@Component
@Profile("demo")
class Opinions {

    private static final Duration EVENING_BEFORE = Duration.ofHours(20);
    private static final Duration MORNING_AFTER = Duration.ofHours(14);
    private static final int CODE_BYTES = 32;

    private static final Map<String, List<String>> WORDS = Map.of(
            "hopes",
            List.of(
                    "Å treffe andre som vet hvordan det er.",
                    "Råd jeg kan bruke hjemme.",
                    "Å få ro i hodet.",
                    "Vet ikke helt. Datteren min meldte meg på.",
                    "Hvordan andre får til å spørre om hjelp.",
                    "Møte noen jeg kan snakke med etterpå.",
                    "Mot til å si nei."),
            "next-time",
            List.of(
                    "Mer tid i de små gruppene.",
                    "Nei, det var fint.",
                    "Litt kortere innledning.",
                    "Pausen kunne vært lengre.",
                    "Jeg hørte dårlig når flere snakket samtidig.",
                    "Fortsett å la Lars fortelle først.",
                    "Kanskje en runde til slutt."),
            "most-valuable",
            List.of(
                    "At jeg ikke er alene om det.",
                    "Historien til Lars om de første årene.",
                    "De små gruppene.",
                    "Å høre andre spørre om det jeg lurte på.",
                    "At det gikk an å le av det.",
                    "Å få si det høyt.",
                    "At noen lyttet."),
            "do-differently",
            List.of(
                    "Begynne med å snakke sammen.",
                    "Ingenting.",
                    "En samling til.",
                    "Mindre om kommunens tjenester, mer om oss.",
                    "En samling hvor vi kan møtes i samme rom.",
                    "Si fra tidligere om hvordan man kommer inn.",
                    "Minne oss på samlingen samme dag."));

    private final EvaluationForms forms;
    private final CourseSessions courses;
    private final Participants participants;
    private final TimeMachine time;

    Opinions(EvaluationForms forms, CourseSessions courses, Participants participants, TimeMachine time) {
        this.forms = forms;
        this.courses = courses;
        this.participants = participants;
        this.time = time;
    }

    void before(CourseId course) {
        answer(course, courses.sessions(course).getFirst().startsAt().minus(EVENING_BEFORE));
    }

    void after(SessionPlan session) {
        answer(session.course(), session.plannedEnd().plus(MORNING_AFTER));
    }

    /** Everything that is open then. */
    private void answer(CourseId course, Instant when) {
        List<Seat> group = participants.confirmed(course).stream()
                .map(one ->
                        new Seat(one.id().value(), one.name(), SessionRole.PARTICIPANT, CourseSittings.circle(course)))
                .toList();
        time.at(when, () -> {
            for (int i = 0; i < group.size(); i++) {
                int person = i;
                Seat seat = group.get(i);
                while (forms.next(seat).isPresent()) {
                    forms.next(seat).ifPresent(form -> fill(form, seat, person));
                }
            }
        });
    }

    private void fill(EvaluationForm form, Seat seat, int person) {
        Random chance = new Random(form.occasion().form().ordinal() * 100L + number(form) * 10L + person);
        Map<String, String> given = new HashMap<>();
        form.questions().forEach(question -> given.put(question.key(), choose(form, question, person, chance)));
        byte[] code = new byte[CODE_BYTES];
        new Random(seat.person().getMostSignificantBits()).nextBytes(code);
        forms.answer(seat, form.occasion().key(), given, HexFormat.of().formatHex(code));
    }

    private static int number(EvaluationForm form) {
        SessionPlan session = form.occasion().session();
        return session == null ? 0 : session.number();
    }

    private static String choose(EvaluationForm form, Question question, int person, Random chance) {
        return switch (question.kind()) {
            case SCALE ->
                String.valueOf(
                        form.occasion().form() == FormKind.BEFORE ? 2 + chance.nextInt(6) : 6 + chance.nextInt(5));
            case CHOICE -> question.options().get(chance.nextInt(10) / 8).key();
            case FREE_TEXT -> {
                List<String> words = WORDS.getOrDefault(question.key(), List.of(""));
                yield words.get((person + number(form)) % words.size());
            }
        };
    }
}
