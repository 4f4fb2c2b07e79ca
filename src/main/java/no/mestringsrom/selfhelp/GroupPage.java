package no.mestringsrom.selfhelp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A group as one of its members sees it.
 *
 * @param revision higher after every change: whoever changes something says which they had read
 * @param rhythm when they meet; empty until they have agreed
 * @param evenings the next ones, in order of time, those called off among them
 * @param members in the order they came
 * @param invited who somebody would like to have in it too, the oldest first
 * @param quiet whether they have been warned that the group is forgotten soon
 */
public record GroupPage(
        GroupId group,
        MemberId me,
        long revision,
        LearningServiceId service,
        String name,
        String rules,
        Optional<Rhythm> rhythm,
        List<Evening> evenings,
        List<Member> members,
        List<Invited> invited,
        boolean quiet) {

    /** That of the times on the wall. */
    public static final ZoneId ZONE = SelfHelpEvening.ZONE;

    /** @param name what the others call them; no address is shown to anybody */
    public record Member(MemberId id, String name, boolean initiator) {}

    /**
     * Somebody who is to come to the group, or is asked whether they want to.
     *
     * @param by what the others call whoever would like to have them in it
     * @param agreed whether one more has said yes, and the person was asked
     */
    public record Invited(InvitationId id, String name, String by, MemberId byWhom, boolean agreed) {}

    public Member self() {
        return members.stream()
                .filter(member -> member.id().equals(me))
                .findFirst()
                .orElseThrow();
    }

    /** The next one that is held. */
    public Optional<Evening> next() {
        return evenings.stream().filter(evening -> !evening.calledOff()).findFirst();
    }

    static GroupPage of(SelfHelpGroup group, MemberId me, List<GroupInvitation> invitations, Instant now) {
        return new GroupPage(
                group.id(),
                me,
                group.version(),
                group.service(),
                group.name(),
                group.rules(),
                group.rhythm(),
                group.ahead(now),
                group.members().stream()
                        .map(member -> new Member(member.id(), member.name(), member.isInitiator()))
                        .toList(),
                invitations.stream().map(GroupInvitation::invited).toList(),
                group.wasWarned());
    }
}
