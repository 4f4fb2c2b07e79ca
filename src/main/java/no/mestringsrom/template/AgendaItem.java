package no.mestringsrom.template;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.exchange.Segment;
import no.mestringsrom.exchange.SegmentKind;

/**
 * One item of a session's agenda, as templates and courses plan it.
 *
 * @param id unique within the agenda; the same item keeps it when it is moved or renamed
 * @param minutes planned length, in whole minutes
 * @param adaptable whether the hosts may shorten or drop it while the session runs
 * @param groupSize how many talk together in each small group, at least; 0: everybody stays together
 */
@Embeddable
public record AgendaItem(
        String id,
        String title,
        @Enumerated(EnumType.STRING) SegmentKind kind,
        int minutes,
        boolean adaptable,
        int groupSize) {

    private static final int ID_LENGTH = 8;

    /** A new item, with an id of its own. */
    public static AgendaItem create(String title, SegmentKind kind, int minutes, boolean adaptable) {
        return new AgendaItem(UUID.randomUUID().toString().substring(0, ID_LENGTH), title, kind, minutes, adaptable, 0);
    }

    /** The whole agenda as the ledger of exchange time reads it. */
    public static Agenda agenda(List<AgendaItem> items) {
        return new Agenda(items.stream().map(AgendaItem::segment).toList());
    }

    public Segment segment() {
        return new Segment(id, kind, minutes);
    }
}
