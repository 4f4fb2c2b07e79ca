package no.mestringsrom.pairing;

import java.util.List;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/** Searches that fail, whatever the reason. */
public final class FailingPairing {

    private FailingPairing() {}

    @SuppressWarnings("NullAway") // it asks none of them
    public static CoursePairing proposals() {
        return new CoursePairing(null, null, null, null, null, null, null) {
            @Override
            public Proposals propose(CourseId id, @Nullable CourseHostId instead) {
                throw new IllegalStateException("on purpose");
            }
        };
    }

    @SuppressWarnings("NullAway") // it asks none of them
    public static Substitutes substitutes() {
        return new Substitutes(null, null, null, null) {
            @Override
            public List<Told> toTell(CourseId id, SessionRole role) {
                throw new IllegalStateException("on purpose");
            }
        };
    }
}
