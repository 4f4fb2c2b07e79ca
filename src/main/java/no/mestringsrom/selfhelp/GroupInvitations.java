package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.registration.WrittenAddress;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody new comes to a group. The group decides, and nobody else: any member names somebody, one more says yes, and then
 * the person is asked; until they have answered any member takes it back. Everything refuses with {@code UNKNOWN_LINK} what
 * is no link of a member or to an invitation, and with {@code INVITATION_OVER} an invitation that is not open any more.
 */
@Service
@Transactional(readOnly = true)
public class GroupInvitations {

    /** At a time: a group is not to write to many strangers. */
    static final int MOST = 5;

    private final GroupRepository groups;
    private final GroupInvitationRepository invitations;
    private final MembersOnly door;
    private final ReachableAddress addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupInvitations(
            GroupRepository groups,
            GroupInvitationRepository invitations,
            MembersOnly door,
            ReachableAddress addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.invitations = invitations;
        this.door = door;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody who is invited is told of the group: not who is in it.
     *
     * @param name what whoever invites calls the person
     * @param by what the group calls whoever invites
     * @param people how many are in it
     * @param rhythm when they meet; empty until they have agreed
     * @param until wall-clock time of Europe/Oslo: they may answer so long, and their address is forgotten then
     */
    public record Invited(
            String name,
            String by,
            String group,
            String rules,
            int people,
            Optional<Rhythm> rhythm,
            LearningServiceId service,
            LocalDateTime until) {}

    /**
     * The others are told, and the person is asked when one of them agrees.
     *
     * @param name what the person is called, so that the others know who it is about
     * @param address an e-mail address or a mobile number
     */
    @Transactional
    public void propose(String token, String name, String address) {
        SelfHelpMember member = door.locked(token);
        SelfHelpGroup group = member.group();
        WrittenAddress to = addresses.of(address);
        List<GroupInvitation> open = invitations.open(group.id(), clock.instant());
        if (open.stream().anyMatch(one -> one.isTo(to))) {
            throw new SelfHelpRefused(Reason.INVITED_ALREADY);
        }
        if (open.size() >= MOST) {
            throw new SelfHelpRefused(Reason.TOO_MANY_INVITED);
        }
        GroupInvitation invitation = invitations.save(new GroupInvitation(member, name, to, clock.instant()));
        group.stayAlive(clock.instant());
        events.publishEvent(new InvitationProposed(
                group.id(), group.service(), member.name(), invitation.name(), others(group, member)));
    }

    /** The person is asked now. Saying it again asks nobody twice. */
    @Transactional
    public void agree(String token, InvitationId which) {
        SelfHelpMember member = door.locked(token);
        Optional<GroupInvitation> found = openOf(member.group(), which);
        if (found.isEmpty() || found.get().isAgreed()) {
            return;
        }
        GroupInvitation invitation = found.get();
        invitation.agree(member, clock.instant());
        member.group().stayAlive(clock.instant());
        events.publishEvent(new PersonInvited(
                invitation.id(),
                member.group().service(),
                invitation.by().name(),
                invitation.name(),
                invitation.to(),
                language(invitation),
                invitation.goodUntil()));
    }

    /** All about it is deleted, and the link to it leads nowhere. Doing it again changes nothing. */
    @Transactional
    public void takeBack(String token, InvitationId which) {
        SelfHelpMember member = door.locked(token);
        openOf(member.group(), which).ifPresent(this::forget);
    }

    public Invited invitation(String token) {
        return invitations.find(id(token)).filter(this::isAsked).map(this::told).orElseThrow(GroupInvitations::over);
    }

    /**
     * The person is in the group, and the others are told.
     *
     * @param name what they want to be called
     * @return the newcomer's own link
     * @throws SelfHelpRefused {@code IN_ALREADY} if the address is a member's: the invitation is over then, too, and the
     *     member is sent the link again, for whoever opened the invitation reads what comes there
     */
    @Transactional(noRollbackFor = SelfHelpRefused.class)
    public String accept(String token, String name) {
        GroupInvitation invitation = locked(token);
        SelfHelpGroup group = invitation.group();
        String called = SelfHelpMember.name(name);
        WrittenAddress to = invitation.to();
        Language language = language(invitation);
        forget(invitation);
        List<SelfHelpMember> already =
                group.members().stream().filter(member -> member.has(to)).toList();
        if (!already.isEmpty()) {
            already.forEach(member -> events.publishEvent(new LinkSentAgain(group.service(), member.at(to))));
            throw new SelfHelpRefused(Reason.IN_ALREADY);
        }
        SelfHelpMember newcomer = group.welcome(
                new SelfHelpMember.Newcomer(called, to.email(), to.mobile(), language, false), clock.instant());
        events.publishEvent(
                new MemberJoined(group.id(), group.service(), newcomer.addressee(), others(group, newcomer)));
        return door.linkOf(newcomer);
    }

    /** All about them is deleted; the group sees that nobody is asked any more. */
    @Transactional
    public void decline(String token) {
        forget(locked(token));
    }

    private void forget(GroupInvitation invitation) {
        invitations.delete(invitation);
        events.publishEvent(new InvitationOver(invitation.id()));
    }

    /** While nobody else changes the group: whoever answers twice at once answers once. */
    private GroupInvitation locked(String token) {
        InvitationId id = id(token);
        return invitations
                .groupOf(id)
                .flatMap(groups::lock)
                .flatMap(group -> invitations.find(id))
                .filter(this::isAsked)
                .orElseThrow(GroupInvitations::over);
    }

    private static SelfHelpRefused over() {
        return new SelfHelpRefused(Reason.INVITATION_OVER);
    }

    private Optional<GroupInvitation> openOf(SelfHelpGroup group, InvitationId which) {
        return invitations
                .find(which)
                .filter(one -> one.group().id().equals(group.id()) && one.isGood(clock.instant()));
    }

    private boolean isAsked(GroupInvitation invitation) {
        return invitation.isAgreed() && invitation.isGood(clock.instant());
    }

    private Invited told(GroupInvitation invitation) {
        SelfHelpGroup group = invitation.group();
        return new Invited(
                invitation.name(),
                invitation.by().name(),
                group.name(),
                group.rules(),
                group.members().size(),
                group.rhythm(),
                group.service(),
                LocalDateTime.ofInstant(invitation.goodUntil(), SelfHelpEvening.ZONE));
    }

    private static List<GroupAddressee> others(SelfHelpGroup group, SelfHelpMember than) {
        return group.addressees().stream()
                .filter(to -> !to.member().equals(than.id()))
                .toList();
    }

    private static Language language(GroupInvitation invitation) {
        return invitation.by().addressee().language();
    }

    private InvitationId id(String token) {
        return new InvitationId(door.open(LinkPurpose.SELFHELP_INVITATION, token));
    }
}
