package no.mestringsrom.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may host courses in one of their roles; whoever has both is two candidates. Two are the same if the person and
 * the role are. Public for the solver alone.
 *
 * @param municipality number
 * @param county number
 * @param languages ISO 639 codes
 * @param groups known as a professional, or lived with, as far as it is shown to the coordinator who asks
 * @param missing steps of the role that nobody has confirmed
 * @param engagements what they host or are asked to, whichever service it belongs to
 * @param partners how many courses they have led with whom
 * @param coursesHeld how many courses they have led in this role
 */
public record Candidate(
        AccountId id,
        String name,
        SessionRole role,
        String municipality,
        String county,
        Set<String> languages,
        Set<TargetGroup> groups,
        List<ReadinessStep> missing,
        Availability availability,
        int coursesAtATime,
        int sessionsPerMonth,
        List<Engagement> engagements,
        Map<AccountId, Integer> partners,
        int coursesHeld) {

    /** So much experience that a first-timer is well looked after. */
    private static final int MENTORS_COURSES = 3;

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    public Candidate {
        languages = Set.copyOf(languages);
        groups = Set.copyOf(groups);
        missing = List.copyOf(missing);
        engagements = List.copyOf(engagements);
        partners = Map.copyOf(partners);
    }

    /** Who speaks one form of Norwegian is understood by those of the other. */
    boolean speaks(String language) {
        return NORWEGIAN.contains(language)
                ? NORWEGIAN.stream().anyMatch(languages::contains)
                : languages.contains(language);
    }

    /** Ready but for having done it beside somebody: this may be the time. */
    boolean isFirstTimer() {
        return missing.contains(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE);
    }

    boolean isMentor() {
        return isMentor(isFirstTimer(), coursesHeld);
    }

    static boolean isMentor(boolean firstTimer, int coursesHeld) {
        return !firstTimer && coursesHeld >= MENTORS_COURSES;
    }

    /** As one who is on the team already. */
    OpenCourse.Member member() {
        return new OpenCourse.Member(id, role, isFirstTimer(), isMentor());
    }

    int timesWith(AccountId other) {
        return partners.getOrDefault(other, 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate candidate && id.equals(candidate.id) && role == candidate.role;
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + role.hashCode();
    }
}
