package no.mestringsrom.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.mestringsrom.exchange.SessionRole;

/**
 * Why somebody is proposed. What an experienced user has lived with is never named, and is a reason only where it is shown to the
 * coordinator who asked.
 *
 * @param count of the sessions or courses that it is about; 0 for the other kinds
 */
public record Reason(Kind kind, int count) {

    public enum Kind {
        EVERY_SESSION,
        KNOWS_SAME,
        KNOWS_NEAR,
        LIVED_SAME,
        LIVED_NEAR,
        MUNICIPALITY,
        COOPERATION,
        COUNTY,
        MENTOR,
        FIRST_TIME,
        NEW_TOGETHER,
        NO_OTHER_COURSE
    }

    /** In the order of what weighs most; never empty. */
    static List<Reason> of(Candidate person, OpenCourse course, Collection<Candidate> team) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(Kind.EVERY_SESSION, course.meetings().size()));
        boolean professional = person.role() == SessionRole.PROFESSIONAL;
        switch (Closeness.of(course.group(), person.groups())) {
            case SAME -> reasons.add(of(professional ? Kind.KNOWS_SAME : Kind.LIVED_SAME));
            case NEAR -> reasons.add(of(professional ? Kind.KNOWS_NEAR : Kind.LIVED_NEAR));
            case UNKNOWN -> {}
        }
        switch (Region.of(person, course)) {
            case MUNICIPALITY -> reasons.add(of(Kind.MUNICIPALITY));
            case COOPERATION -> reasons.add(of(Kind.COOPERATION));
            case COUNTY -> reasons.add(of(Kind.COUNTY));
            case ELSEWHERE -> {}
        }
        if (person.isFirstTimer()) {
            reasons.add(of(Kind.FIRST_TIME));
        } else if (person.isMentor() && somebodyIsNew(course, team)) {
            reasons.add(new Reason(Kind.MENTOR, person.coursesHeld()));
        }
        boolean newTogether = team.stream()
                .filter(other -> !other.id().equals(person.id()))
                .allMatch(other -> person.timesWith(other.id()) == 0);
        if (person.coursesHeld() > 0 && team.size() > 1 && newTogether) {
            reasons.add(of(Kind.NEW_TOGETHER));
        }
        if (person.engagements().isEmpty()) {
            reasons.add(of(Kind.NO_OTHER_COURSE));
        }
        return List.copyOf(reasons);
    }

    private static boolean somebodyIsNew(OpenCourse course, Collection<Candidate> team) {
        return team.stream().anyMatch(Candidate::isFirstTimer)
                || course.team().stream().anyMatch(OpenCourse.Member::firstTimer);
    }

    private static Reason of(Kind kind) {
        return new Reason(kind, 0);
    }
}
