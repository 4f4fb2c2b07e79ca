package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.template.AgendaItem;

/** @param version of the session that was looked at when this was typed */
public record ChangeSession(
        SessionId session, long version, String title, LocalDateTime startsAt, List<AgendaItem> agenda) {

    public ChangeSession {
        agenda = List.copyOf(agenda);
    }
}
