package no.mestringsrom.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.exchange.Attendee;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.SessionRole;

/** A session's log as exchange time reads it; live and afterwards, this is the one way from the one to the other. */
final class SessionReading {

    private SessionReading() {}

    /**
     * The session's list is everyone who ever came in: each was checked at the door, and in what capacity stands in the
     * log, so the account stays what it was when somebody is forgotten later.
     */
    static ExchangeLedger of(Sitting plan, List<LogEntry> log) {
        long start = plan.startsAt().toEpochMilli();
        Map<UUID, SessionRole> roles = new LinkedHashMap<>();
        log.forEach(entry -> {
            if (entry.what() instanceof Happening.Joined joined) {
                roles.putIfAbsent(joined.person(), joined.role());
            }
        });
        return new ExchangeLedger(
                plan.exchange(),
                roles.entrySet().stream()
                        .map(person -> new Attendee(person.getKey().toString(), person.getValue()))
                        .toList(),
                log.stream()
                        .flatMap(entry -> entry.what().event(entry.at() - start).stream())
                        .toList());
    }
}
