package no.mestringsrom.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A course that hosts are looked for. Two are the same if their ids are.
 *
 * @param first and the next: days of its first and last session, those that are over included
 * @param meetings those ahead, in order of time
 * @param language that its hosts must speak, ISO 639 code
 * @param municipalities numbers of those that take part
 * @param cooperation numbers of the municipalities of its service
 * @param counties numbers of the counties of both
 * @param team who hosts it or is asked to, without those who will be replaced
 * @param declined who will not, or cannot
 */
record OpenCourse(
        CourseId id,
        String title,
        LocalDate first,
        LocalDate last,
        List<Meeting> meetings,
        String language,
        TargetGroup group,
        Set<String> municipalities,
        Set<String> cooperation,
        Set<String> counties,
        List<Member> team,
        Set<AccountId> declined) {

    /** By the method: one professional, and preferably two experienced users. */
    private static final int EXPERIENCED_USERS = 2;

    /**
     * @param firstTimer whether it is their first time; those who have no profile are taken at their word
     * @param mentor whether they have so much experience in this role that a first-timer is well looked after
     */
    record Member(AccountId id, SessionRole role, boolean firstTimer, boolean mentor) {}

    OpenCourse {
        meetings = List.copyOf(meetings);
        municipalities = Set.copyOf(municipalities);
        cooperation = Set.copyOf(cooperation);
        counties = Set.copyOf(counties);
        team = List.copyOf(team);
        declined = Set.copyOf(declined);
    }

    /** What it takes of somebody's time who joins now: nothing before the first meeting that is ahead. */
    Engagement engagement() {
        LocalDate begins =
                meetings.isEmpty() ? first : meetings.getFirst().local().toLocalDate();
        return new Engagement(id, begins, last, meetings);
    }

    boolean isOnTeam(AccountId person) {
        return team.stream().anyMatch(member -> member.id().equals(person));
    }

    int members(SessionRole role) {
        return (int) team.stream().filter(member -> member.role() == role).count();
    }

    /** Whether the course cannot be held without one more in this role. */
    boolean lacks(SessionRole role) {
        return members(role) == 0;
    }

    /** How many more in this role would do it good. */
    int room(SessionRole role) {
        int wanted = role == SessionRole.PROFESSIONAL ? 1 : EXPERIENCED_USERS;
        return Math.max(0, wanted - members(role));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenCourse course && id.equals(course.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
