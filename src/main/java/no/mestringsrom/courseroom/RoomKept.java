package no.mestringsrom.courseroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.RoomTraces;
import no.mestringsrom.room.RoomTraces.Trace;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the logs of a course's sessions hold about somebody. */
@Component
@Transactional(readOnly = true)
class RoomKept implements KeptAbout {

    private final Participants participants;
    private final CourseSessions courses;
    private final RoomTraces traces;
    private final Texts texts;

    RoomKept(Participants participants, CourseSessions courses, RoomTraces traces, Texts texts) {
        this.participants = participants;
        this.courses = courses;
        this.traces = traces;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> tables() {
        return Set.of(RoomTraces.TABLE);
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        Optional<Participant> participant = participants.participant(who);
        if (participant.isEmpty()) {
            return List.of();
        }
        List<SessionPlan> sessions = courses.sessions(participant.get().course());
        Map<SittingId, List<Item>> bySession =
                traces
                        .of(
                                who.value(),
                                sessions.stream()
                                        .map(SessionPlan::id)
                                        .map(CourseSittings::id)
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Trace::sitting,
                                Collectors.mapping(trace -> item(trace, language), Collectors.toList())));
        return sessions.stream()
                .filter(session -> bySession.containsKey(CourseSittings.id(session.id())))
                .map(session -> new Kept(
                        "session-" + session.number(),
                        texts.get(language, "room.Kept.title", session.number(), session.title()),
                        bySession.getOrDefault(CourseSittings.id(session.id()), List.of())))
                .toList();
    }

    private Item item(Trace trace, Language language) {
        String label = texts.get(language, "room.Kept." + trace.type());
        String words = Item.words(trace.at(), language);
        return trace.type().equals("ASSIGNED")
                ? new Item(trace.type(), label, trace.at() + " " + trace.room(), words + ", " + trace.room())
                : new Item(trace.type(), label, trace.at().toString(), words);
    }
}
