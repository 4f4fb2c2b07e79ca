package no.mestringsrom.exchange;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.exchange.RunningOrder.Start;

/**
 * Reads a session's log against its plan: at a moment while it runs, and as a whole afterwards. Immutable; nothing is
 * kept between the questions, so the same log always gives the same answers.
 */
public final class ExchangeLedger {

    private static final int FEWEST_PARTICIPANTS_FOR_VOICES = 3;

    private final Agenda agenda;
    private final Map<String, Attendee> people;
    private final List<LogEvent> log;

    /**
     * @param people the session's list; who is not on it does not count
     * @param log in log order, not necessarily in the order of time
     * @throws IllegalArgumentException if two people have the same id
     */
    public ExchangeLedger(Agenda agenda, Collection<Attendee> people, List<LogEvent> log) {
        this.agenda = agenda;
        var byId = new LinkedHashMap<String, Attendee>();
        for (Attendee person : people) {
            if (byId.put(person.id(), person) != null) {
                throw new IllegalArgumentException("Two people are called " + person.id());
            }
        }
        this.people = Collections.unmodifiableMap(byId);
        // A stable sort: at the same millisecond the log's own order stands.
        this.log = log.stream().sorted(Comparator.comparingLong(LogEvent::at)).toList();
    }

    /** The account of the session by the whole log; if nobody ended it, with the end that rule 1 assumes. */
    public Ledger result() {
        var attendance = Attendance.of(people, log);
        Session session = new RunningOrder(agenda, log).recorded(attendance);
        Map<String, Long> lasted = session.bySegment(List.of(session.whole()));
        Map<String, Long> given = exchangeBySegment(session, attendance.togetherInARoom());
        List<SegmentTime> segments = agenda.segments().stream()
                .map(segment -> new SegmentTime(
                        segment.id(),
                        segment.kind(),
                        segment.plannedMillis(),
                        lasted.getOrDefault(segment.id(), 0L),
                        given.getOrDefault(segment.id(), 0L)))
                .toList();
        return new Ledger(
                session.whole().millis(),
                segments,
                agenda.exchangeMillis(),
                total(given),
                total(session.bySegment(attendance.paired())),
                alone(session, attendance),
                voices(session, attendance));
    }

    /**
     * How long each person was there while the session lasted, in whichever room, short gaps counted in (rule 3).
     *
     * @return milliseconds by id; without those who were not there in that time
     */
    public Map<String, Long> presentMillis() {
        var attendance = Attendance.of(people, log);
        Session session = new RunningOrder(agenda, log).recorded(attendance);
        var millis = new HashMap<String, Long>();
        attendance.presentByPerson().forEach((person, spans) -> {
            long present = total(session.bySegment(spans));
            if (present > 0) {
                millis.put(person.id(), present);
            }
        });
        return millis;
    }

    /**
     * What the exchange time would come to by the end if the rest went as planned (rule 9), in milliseconds.
     *
     * @param t the moment, in milliseconds from the planned start; what the log says of later is not looked at
     */
    public long projectedExchangeMillis(long t) {
        return at(t).projectedMillis();
    }

    /**
     * What is true at a moment.
     *
     * @param t in milliseconds from the planned start; what the log says of later is not looked at
     */
    public Progress at(long t) {
        List<LogEvent> soFar = until(t);
        var attendance = Attendance.of(people, soFar);
        var order = new RunningOrder(agenda, soFar);
        Session session = order.until(t);
        Optional<Segment> current = order.current().map(Start::segment);
        Outlook outlook = outlook(order, session, t);
        List<Span> together = attendance.togetherInARoom();
        long given = total(exchangeBySegment(session, together));
        return new Progress(
                current.map(Segment::id).orElse(null),
                order.current().map(Start::at).orElse(0L),
                current.map(outlook::spentMillis).orElse(0L),
                order.plannedEnd(),
                order.isStarted(),
                order.isEnded(),
                given,
                given + (order.isEnded() ? 0 : outlook.exchangeToCome()),
                agenda.exchangeMillis(),
                current.filter(Segment::isExchangeTime).isPresent() && goesOn(together),
                goesOn(attendance.paired()),
                alone(session, attendance),
                attendance.presentNow());
    }

    /**
     * What the hosts can do at a moment when the projection is under the promise; nothing when it is not.
     *
     * @param t in milliseconds from the planned start; what the log says of later is not looked at
     * @param adaptable the inputs that may be shortened, by id
     */
    public List<WayOut> waysOut(long t, Set<String> adaptable) {
        var order = new RunningOrder(agenda, until(t));
        if (order.isEnded()) {
            return List.of();
        }
        long missing = agenda.exchangeMillis() - projectedExchangeMillis(t);
        return new WaysOut(outlook(order, order.until(t), t), missing).all(adaptable);
    }

    private Outlook outlook(RunningOrder order, Session session, long t) {
        List<Segment> segments = agenda.segments();
        int from = order.current().map(on -> segments.indexOf(on.segment())).orElse(0);
        return new Outlook(
                segments.subList(from, segments.size()),
                order.replanned(),
                session.bySegment(List.of(session.whole())),
                order.plannedEnd() - t);
    }

    /** How long one host role was there without the other. */
    private static Map<SessionRole, Long> alone(Session session, Attendance attendance) {
        long paired = total(session.bySegment(attendance.paired()));
        Map<SessionRole, Long> alone = new EnumMap<>(SessionRole.class);
        for (SessionRole role : List.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER)) {
            alone.put(role, total(session.bySegment(attendance.present(role))) - paired);
        }
        return alone;
    }

    /** Rule 4: exchange time in each segment, by its id. */
    private static Map<String, Long> exchangeBySegment(Session session, List<Span> together) {
        var millis = new HashMap<String, Long>();
        for (Span span : together) {
            session.split(span, (segment, part) -> {
                if (segment.isExchangeTime()) {
                    millis.merge(segment.id(), part, Long::sum);
                }
            });
        }
        return millis;
    }

    /** Rules 7 and 8: speaking time by role, in those segments that may have any. */
    private Map<String, Map<SessionRole, Long>> voices(Session session, Attendance attendance) {
        Map<String, Long> participants = participantsBySegment(session, attendance);
        var voices = new LinkedHashMap<String, Map<SessionRole, Long>>();
        for (Segment segment : agenda.segments()) {
            if (participants.getOrDefault(segment.id(), 0L) >= FEWEST_PARTICIPANTS_FOR_VOICES) {
                voices.put(segment.id(), new EnumMap<>(SessionRole.class));
            }
        }
        Voices.heard(people, log)
                .forEach(speech -> session.split(speech.span(), (segment, part) -> {
                    Map<SessionRole, Long> kept = voices.get(segment.id());
                    if (kept != null) {
                        kept.merge(speech.role(), part, Long::sum);
                    }
                }));
        return voices;
    }

    /** Rule 8: how many participants were there during each segment, each person at their largest heads. */
    private static Map<String, Long> participantsBySegment(Session session, Attendance attendance) {
        var heads = new HashMap<String, Map<Attendee, Integer>>();
        attendance.stays().stream()
                .filter(stay -> stay.person().role() == SessionRole.PARTICIPANT)
                .forEach(stay -> session.split(
                        stay.span().span(),
                        (segment, part) -> heads.computeIfAbsent(segment.id(), id -> new HashMap<>())
                                .merge(stay.person(), stay.span().heads(), Math::max)));
        var participants = new HashMap<String, Long>();
        heads.forEach((segment, byPerson) -> participants.put(
                segment,
                byPerson.values().stream().mapToLong(Integer::longValue).sum()));
        return participants;
    }

    private static boolean goesOn(List<Span> spans) {
        return !spans.isEmpty() && spans.getLast().isStill();
    }

    private static long total(Map<String, Long> millis) {
        return millis.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The log up to and including a moment. */
    private List<LogEvent> until(long t) {
        int low = 0;
        int high = log.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.get(middle).at() <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return log.subList(0, low);
    }
}
