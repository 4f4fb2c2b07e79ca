package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.WrittenAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member says of themselves alone: where they are written to, and whether the evenings are to stand in their calendar.
 * Refuses with {@code UNKNOWN_LINK} what is no link of a member.
 */
@Service
@Transactional(readOnly = true)
public class OwnPlace {

    private final GroupRepository groups;
    private final MembersOnly door;
    private final ReachableAddress addresses;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPlace(
            GroupRepository groups,
            MembersOnly door,
            ReachableAddress addresses,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.door = door;
        this.addresses = addresses;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What is kept about them, for themselves alone. */
    public GroupAddressee kept(String token) {
        return door.member(token).addressee();
    }

    /** Evenings that are held, for a file of one's own. */
    public List<Evening> evenings(String token) {
        return door.member(token).group().held(clock.instant());
    }

    /**
     * The new address is asked whether it is theirs, and is used when it has said yes. One that was asked just now is not
     * asked again; where they are written to already nothing has to be asked, and another that was asked is not waited for.
     *
     * @param address an e-mail address or a mobile number
     * @return whether it is another than they have
     */
    @Transactional
    public boolean moveTo(String token, String address) {
        SelfHelpMember member = door.locked(token);
        WrittenAddress wanted = addresses.of(address);
        if (member.isWrittenToAt(wanted)) {
            member.stay();
            return false;
        }
        if (member.isJustAskedAt(wanted, clock.instant())) {
            return true;
        }
        UUID change = member.askAt(wanted, clock.instant());
        events.publishEvent(new GroupAddressToConfirm(
                member.group().service(),
                member.at(wanted),
                change,
                clock.instant().plus(SelfHelpMember.CHANGE_IS_GOOD)));
        return true;
    }

    /** Whether a link to a new address can still be used. */
    public boolean isGood(String changeToken) {
        try {
            return groups.memberAskedBy(links.open(LinkPurpose.SELFHELP_ADDRESS, changeToken))
                    .filter(member -> member.isAsked(clock.instant()))
                    .isPresent();
        } catch (LinkRefused notALink) {
            return false;
        }
    }

    /** @return whether the address is theirs now: once, and not when the link is too old or another was asked for since */
    @Transactional
    public boolean confirm(String changeToken) {
        UUID change;
        try {
            change = links.open(LinkPurpose.SELFHELP_ADDRESS, changeToken);
        } catch (LinkRefused notALink) {
            return false;
        }
        return groups.groupAskedBy(change)
                .flatMap(groups::lock)
                .flatMap(group -> group.members().stream()
                        .filter(member -> member.isAskedBy(change, clock.instant()))
                        .findFirst())
                .map(this::take)
                .isPresent();
    }

    private GroupAddressee take(SelfHelpMember member) {
        GroupAddressee before = member.addressee();
        member.takeNewAddress();
        events.publishEvent(new GroupAddressChanged(
                member.group().service(),
                before,
                member.addressee(),
                member.group().held(clock.instant())));
        return before;
    }

    /** Evenings are sent to their calendar, or taken out of it. Saying it again sends nothing. */
    @Transactional
    public void keepInCalendar(String token, boolean wanted) {
        SelfHelpMember member = door.locked(token);
        boolean before = member.addressee().calendar();
        member.wantCalendar(wanted);
        if (member.addressee().calendar() != before) {
            events.publishEvent(new CalendarWished(
                    member.group().service(), member.addressee(), member.group().held(clock.instant())));
        }
    }
}
