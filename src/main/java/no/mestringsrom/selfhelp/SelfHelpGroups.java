package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.room.CircleChanged;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with their group, each by the link that was mailed to them; there is no other way in, for staff neither. All
 * are equals: what one may do, all may. Everything refuses with {@code UNKNOWN_LINK} what is no link of a member.
 */
@Service
@Transactional(readOnly = true)
public class SelfHelpGroups {

    private final GroupRepository groups;
    private final HelpRequestRepository requests;
    private final GroupInvitationRepository invitations;
    private final MembersOnly door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelfHelpGroups(
            GroupRepository groups,
            HelpRequestRepository requests,
            GroupInvitationRepository invitations,
            MembersOnly door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.requests = requests;
        this.invitations = invitations;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    public GroupPage page(String token) {
        SelfHelpMember member = door.member(token);
        SelfHelpGroup group = member.group();
        return GroupPage.of(group, member.id(), invitations.open(group.id(), clock.instant()), clock.instant());
    }

    /**
     * What the group is called in the room and on its page, and the rules that its members have given themselves.
     *
     * @throws SelfHelpRefused {@code CHANGED_BY_SOMEONE_ELSE} if what was read is not what it is any more
     */
    @Transactional
    public void agreeOn(String token, long revision, String name, String rules) {
        SelfHelpGroup group = door.locked(token).group();
        if (group.name().equals(name.strip()) && group.rules().equals(rules.strip())) {
            return;
        }
        refuseIfChanged(group, revision);
        group.rename(name, clock.instant());
        group.agreeOn(rules, clock.instant());
    }

    /** Everybody is told when they meet from now on. Saying the same again tells nobody. */
    @Transactional
    public void meet(String token, long revision, Rhythm rhythm) {
        SelfHelpMember member = door.locked(token);
        SelfHelpGroup group = member.group();
        if (group.meets(rhythm, clock.instant())) {
            return;
        }
        refuseIfChanged(group, revision);
        List<Evening> before = group.held(clock.instant());
        group.meet(rhythm, clock.instant());
        List<Evening> held = group.held(clock.instant());
        Set<EveningId> kept = held.stream().map(Evening::id).collect(Collectors.toSet());
        events.publishEvent(new TimesAgreed(
                group.id(),
                group.service(),
                member.name(),
                rhythm,
                held,
                before.stream().filter(evening -> !kept.contains(evening.id())).toList(),
                group.addressees()));
        tellPages(group);
    }

    /** Everybody is told. Saying it again tells nobody. */
    @Transactional
    public void callOff(String token, EveningId which, boolean off) {
        SelfHelpMember member = door.locked(token);
        SelfHelpGroup group = member.group();
        boolean already = group.evening(which)
                .filter(evening -> evening.isCalledOff() == off)
                .isPresent();
        if (already) {
            return;
        }
        group.callOff(which, off, clock.instant());
        events.publishEvent(new EveningCalledOff(
                group.id(),
                group.service(),
                member.name(),
                group.evening(which).orElseThrow().evening(),
                group.addressees()));
        tellPages(group);
    }

    /**
     * @param name what the others are to call them
     * @param initiates whether they see to that the group gets going, and keeps going
     */
    @Transactional
    public void iAm(String token, String name, boolean initiates) {
        SelfHelpMember member = door.locked(token);
        member.callThem(name);
        member.initiate(initiates);
        member.group().stayAlive(clock.instant());
    }

    /** The group wants to be kept, though nobody has met for long. */
    @Transactional
    public void goOn(String token) {
        door.locked(token).group().stayAlive(clock.instant());
    }

    /** Everything about them is deleted at once. One alone who is left is told, and the group is no more. */
    @Transactional
    public void leave(String token) {
        SelfHelpMember member = door.locked(token);
        SelfHelpGroup group = member.group();
        events.publishEvent(new MemberLeft(group.service(), member.addressee(), group.held(clock.instant())));
        invitations.of(member.id()).forEach(one -> events.publishEvent(new InvitationOver(one)));
        if (group.lose(member.id())) {
            tellPages(group);
        } else {
            end(group, GroupEnded.Why.ALONE);
        }
    }

    /**
     * Asks the service for help. Its coordinators read what is written and nothing else of the group; the others in the group
     * are not told.
     *
     * @param submission of the form: sent in again it asks nothing twice
     * @param answer whether they want an answer: then the coordinators see who asked
     */
    @Transactional
    public void askForHelp(String token, UUID submission, String words, boolean answer) {
        // One press after the other.
        SelfHelpMember member = door.locked(token);
        HelpRequestId id = new HelpRequestId(submission);
        if (requests.findById(id).isPresent()) {
            return;
        }
        SelfHelpGroup group = member.group();
        HelpRequest asked = requests.save(
                HelpRequest.asked(id, group.id(), group.service(), words, member.addressee(), answer, clock.instant()));
        events.publishEvent(new HelpAsked(asked.id(), asked.service()));
    }

    /** Ends a group: whoever was in it is told once more, and all about it is deleted. */
    @Transactional
    void end(SelfHelpGroup group, GroupEnded.Why why) {
        events.publishEvent(
                new GroupEnded(group.id(), group.service(), why, group.held(clock.instant()), group.addressees()));
        group.members().stream()
                .flatMap(member -> invitations.of(member.id()).stream())
                .forEach(one -> events.publishEvent(new InvitationOver(one)));
        groups.delete(group);
        tellPages(group);
    }

    /** Whoever has a page of the room open sees what has become of the evening, or is put out. */
    private void tellPages(SelfHelpGroup group) {
        events.publishEvent(new CircleChanged(GroupCircles.circle(group.id())));
    }

    private static void refuseIfChanged(SelfHelpGroup group, long revision) {
        if (group.version() != revision) {
            throw new SelfHelpRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
    }
}
