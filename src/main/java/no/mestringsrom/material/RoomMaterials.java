package no.mestringsrom.material;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.courseroom.SessionMaterials;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.Seat;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Component;

/** Lays out beside the video what is for the session and for the course as a whole. */
@Component
class RoomMaterials implements SessionMaterials {

    private final MaterialReading reading;

    RoomMaterials(MaterialReading reading) {
        this.reading = reading;
    }

    @Override
    public List<Handout> of(SessionId session, Seat seat, String link, Language language) {
        if (isForgotten(seat)) {
            return List.of();
        }
        return reading.of(seat).stream()
                .filter(item -> !(item.place() instanceof MaterialPlace.OfSession of)
                        || of.session().equals(session))
                .map(item -> new Handout(item.title(), MaterialAddress.of(item, link, language)))
                .toList();
    }

    @Override
    public Optional<String> all(Seat seat, String link) {
        return isForgotten(seat) || reading.of(seat).isEmpty()
                ? Optional.empty()
                : Optional.of(MaterialAddress.all(link));
    }

    /** Nobody is kept as a participant without a name. */
    private static boolean isForgotten(Seat seat) {
        return seat.name().isEmpty();
    }
}
