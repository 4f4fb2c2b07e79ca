package no.mestringsrom.room;

import java.util.Map;
import no.mestringsrom.exchange.Segment;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.texts.Language;

/**
 * One part of a sitting's agenda.
 *
 * @param id unique within the agenda, and the same for as long as the part is the same
 * @param minutes planned length, in whole minutes
 * @param adaptable whether it may be shortened while the sitting runs
 * @param groupSize how many talk together in each small group, at least; 0: everybody stays together
 * @param word what such a part is called among these people; empty where its title says it all
 */
public record AgendaPart(
        String id,
        String title,
        SegmentKind kind,
        int minutes,
        boolean adaptable,
        int groupSize,
        Map<Language, String> word) {

    public AgendaPart {
        word = Map.copyOf(word);
    }

    public AgendaPart(String id, String title, SegmentKind kind, int minutes, boolean adaptable, int groupSize) {
        this(id, title, kind, minutes, adaptable, groupSize, Map.of());
    }

    Segment segment() {
        return new Segment(id, kind, minutes);
    }
}
