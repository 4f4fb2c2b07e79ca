package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A session as large as they come: three hours, twelve people, five thousand events. */
public final class LargeSession {

    public static final int EVENTS = 5_000;

    static final long END = 180 * Story.MINUTE;

    static final Agenda AGENDA = new Agenda(List.of(
            new Segment("welcome", SegmentKind.WELCOME, 10),
            new Segment("input", SegmentKind.PROFESSIONAL_INPUT, 30),
            new Segment("story", SegmentKind.EXPERIENCE_INPUT, 20),
            new Segment("exchange", SegmentKind.EXCHANGE, 60),
            new Segment("break", SegmentKind.BREAK, 10),
            new Segment("questions", SegmentKind.QUESTIONS, 40),
            new Segment("close", SegmentKind.SUMMARY, 10)));

    static final List<Attendee> PEOPLE = people();

    private LargeSession() {}

    /** Ready to be asked; the same each time. */
    public static ExchangeLedger ledger() {
        return new ExchangeLedger(AGENDA, PEOPLE, log());
    }

    private static List<Attendee> people() {
        var people = new ArrayList<Attendee>();
        people.add(new Attendee("p1", SessionRole.PROFESSIONAL));
        people.add(new Attendee("e1", SessionRole.EXPERIENCED_USER));
        for (int i = 1; i <= 10; i++) {
            people.add(new Attendee("d" + i, SessionRole.PARTICIPANT));
        }
        return people;
    }

    /** Plausible in proportion: mostly speakers, a restless network, small groups now and then. */
    static List<LogEvent> log() {
        var random = new Random(7);
        var log = new ArrayList<LogEvent>();
        PEOPLE.forEach(person -> log.add(Story.join(-Story.MINUTE, person.id())));
        long at = 0;
        for (Segment segment : AGENDA.segments()) {
            log.add(Story.start(at, segment.id()));
            at += segment.plannedMillis();
        }
        log.add(Story.end(END));
        while (log.size() < EVENTS) {
            long when = random.nextLong(END);
            Attendee person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String device = "c-" + person.id();
            switch (random.nextInt(12)) {
                case 0 -> {
                    log.add(Story.leave(when, device));
                    log.add(Story.join(when + random.nextInt(60_000), person.id()));
                }
                case 1 -> log.add(Story.move(when, device, "g" + random.nextInt(3)));
                case 2 -> log.add(Story.move(when, device, LogEvent.MAIN_ROOM));
                case 3 -> log.add(Story.mute(when, device));
                case 4 -> log.add(Story.unmute(when, device));
                default ->
                    log.add(Story.speaks(
                            when,
                            person.id(),
                            "c-" + PEOPLE.get(random.nextInt(PEOPLE.size())).id()));
            }
        }
        return log;
    }
}
