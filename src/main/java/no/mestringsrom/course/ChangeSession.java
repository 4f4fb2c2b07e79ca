package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.template.AgendaItem;

/**
 * @param version of the session that was looked at when this was typed
 * @param reason why this departs from what the template has fixed; empty where it does not, or nobody has asked yet
 */
public record ChangeSession(
        SessionId session, long version, String title, LocalDateTime startsAt, List<AgendaItem> agenda, String reason) {

    /** With no reason to give. */
    public ChangeSession(
            SessionId session, long version, String title, LocalDateTime startsAt, List<AgendaItem> agenda) {
        this(session, version, title, startsAt, agenda, "");
    }

    public ChangeSession {
        agenda = List.copyOf(agenda);
    }
}
