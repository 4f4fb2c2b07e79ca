package no.mestringsrom.pairing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the solver works on: seats and who is in them. Public, with getters and a setter, for the solver alone. */
@PlanningSolution
public class SeasonPlan {

    @PlanningEntityCollectionProperty
    private List<OpenSeat> seats;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the solver. */
    @SuppressWarnings("NullAway.Init")
    public SeasonPlan() {}

    private SeasonPlan(List<OpenSeat> seats) {
        this.seats = seats;
    }

    /** @param teams where it begins: each of them has to be possible */
    static SeasonPlan of(Season season, Map<OpenCourse, List<Candidate>> teams) {
        List<OpenSeat> seats = season.seats();
        teams.forEach((course, team) -> {
            List<OpenSeat> own =
                    seats.stream().filter(seat -> seat.course().equals(course)).toList();
            for (Candidate person : team) {
                own.stream()
                        .filter(seat -> seat.role() == person.role() && seat.getPerson() == null)
                        .findFirst()
                        .ifPresent(seat -> seat.setPerson(person));
            }
        });
        return new SeasonPlan(seats);
    }

    boolean isEmpty() {
        return seats.stream().allMatch(seat -> seat.getPossible().isEmpty());
    }

    /** Who is proposed for each course; nobody for one that could not be filled. */
    Map<OpenCourse, List<Candidate>> teams() {
        Map<OpenCourse, List<Candidate>> teams = new LinkedHashMap<>();
        for (OpenSeat seat : seats) {
            List<Candidate> team = teams.computeIfAbsent(seat.course(), course -> new ArrayList<>());
            if (seat.getPerson() != null) {
                team.add(seat.getPerson());
            }
        }
        return teams;
    }

    public List<OpenSeat> getSeats() {
        return seats;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
