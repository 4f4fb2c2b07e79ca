package no.mestringsrom.pairing;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/**
 * A place in a course that the solver fills, or leaves empty. It chooses among those whom no rule forbids that course by
 * itself, so that only what depends on the other courses is left to be found out.
 */
@PlanningEntity
public class OpenSeat {

    @PlanningId
    private int id;

    private OpenCourse course;
    private SessionRole role;

    @ValueRangeProvider
    private List<Candidate> possible;

    /** How well each of them fits, counted once instead of at every try. */
    private Map<Candidate, Integer> fits;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Candidate person;

    /** For the solver. */
    @SuppressWarnings("NullAway.Init")
    public OpenSeat() {}

    OpenSeat(int id, OpenCourse course, SessionRole role, List<Candidate> possible) {
        this.id = id;
        this.course = course;
        this.role = role;
        this.possible = possible;
        this.fits = possible.stream()
                .collect(Collectors.toMap(Function.identity(), candidate -> Preferences.fit(candidate, course)));
    }

    OpenCourse course() {
        return course;
    }

    CourseId courseId() {
        return course.id();
    }

    SessionRole role() {
        return role;
    }

    public int getId() {
        return id;
    }

    public List<Candidate> getPossible() {
        return possible;
    }

    public @Nullable Candidate getPerson() {
        return person;
    }

    public void setPerson(@Nullable Candidate somebody) {
        person = somebody;
    }

    /** @throws IllegalStateException while it is empty */
    Candidate occupant() {
        if (person == null) {
            throw new IllegalStateException("Nobody in seat " + id);
        }
        return person;
    }

    /** @see Preferences#fit */
    int fit() {
        return fits.getOrDefault(occupant(), 0);
    }

    AccountId occupantId() {
        return occupant().id();
    }
}
