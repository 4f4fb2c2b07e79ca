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
                voices(session, attendance));
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
        List<LogEvent> soFar = log.subList(0, countUpTo(t));
        var attendance = Attendance.of(people, soFar);
        var order = new RunningOrder(agenda, soFar);
        Session session = order.until(t);
        Optional<Segment> current = order.current().map(Start::segment);
        Map<String, Long> spent = session.bySegment(List.of(session.whole()));
        List<Span> together = attendance.togetherInARoom();
        long given = total(exchangeBySegment(session, together));
        long toCome = order.isEnded() ? 0 : exchangeToCome(current, spent, order.plannedEnd() - t);
        return new Progress(
                current.map(Segment::id).orElse(null),
                order.current().map(Start::at).orElse(0L),
                current.map(segment -> spent.getOrDefault(segment.id(), 0L)).orElse(0L),
                order.plannedEnd(),
                order.isStarted(),
                order.isEnded(),
                given,
                given + toCome,
                agenda.exchangeMillis(),
                current.filter(Segment::isExchangeTime).isPresent() && goesOn(together),
                goesOn(attendance.paired()),
                attendance.presentNow());
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

    /**
     * Rule 9: the exchange time in what is left of the plan, laid end to end into what is left of the time.
     *
     * @param current where the plan stands; empty before the start
     */
    private long exchangeToCome(Optional<Segment> current, Map<String, Long> spent, long untilPlannedEnd) {
        List<Segment> segments = agenda.segments();
        int from = current.map(segments::indexOf).orElse(0);
        long room = Math.max(0, untilPlannedEnd);
        long exchange = 0;
        for (Segment segment : segments.subList(from, segments.size())) {
            long left = Math.max(0, segment.plannedMillis() - spent.getOrDefault(segment.id(), 0L));
            long fits = Math.min(left, room);
            room -= fits;
            if (segment.isExchangeTime()) {
                exchange += fits;
            }
        }
        return exchange;
    }

    private static boolean goesOn(List<Span> spans) {
        return !spans.isEmpty() && spans.getLast().isStill();
    }

    private static long total(Map<String, Long> millis) {
        return millis.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of the log's events are not after this moment. */
    private int countUpTo(long t) {
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
        return low;
    }
}
