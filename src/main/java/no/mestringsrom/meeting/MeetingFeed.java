package no.mestringsrom.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member's meetings in all their networks, as a feed for their own calendar program (iCalendar, RFC 5545). Whoever has its
 * address reads it, and whoever looks at the calendar sees its titles: a title names the network alone, and to answer or to go
 * in one follows the link and signs in. All times are in UTC, so that every program shows them right.
 */
@Service
@Transactional(readOnly = true)
public class MeetingFeed {

    private static final int REFRESH_HOURS = 1;
    private static final Period LOOKING_BACK = Period.ofYears(1);
    private static final int MOST = 500;

    private final MemberCalendarRepository calendars;
    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final Networks networks;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    MeetingFeed(
            MemberCalendarRepository calendars,
            MeetingRepository meetings,
            InvitationRepository invitations,
            Networks networks,
            Accounts accounts,
            CurrentAccount current,
            Links links,
            HouseSettings settings,
            Texts texts,
            Clock clock) {
        this.calendars = calendars;
        this.meetings = meetings;
        this.invitations = invitations;
        this.networks = networks;
        this.accounts = accounts;
        this.current = current;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** Path of the feed of the one who is signed in; empty until they open one. */
    public Optional<String> mine() {
        return own().map(MemberCalendar::feedKey)
                .map(key -> "/motekalender/" + links.sign(LinkPurpose.MEETING_FEED, key) + ".ics");
    }

    /** Opens a feed for the one who is signed in; where there is one it gets another address, and the old one is closed. */
    @Transactional
    public void open() {
        current.require(Role.NETWORK_MEMBER);
        own().ifPresentOrElse(
                        MemberCalendar::move,
                        () -> calendars.save(
                                new MemberCalendar(current.require().id())));
    }

    /** Doing it again changes nothing. */
    @Transactional
    public void close() {
        own().ifPresent(calendars::delete);
    }

    private Optional<MemberCalendar> own() {
        return calendars.findByAccount(current.require().id());
    }

    /**
     * The feed as a file; empty if it was closed, or its member is in no network any more.
     *
     * @throws LinkRefused if the token was altered or made for something else
     */
    public Optional<String> file(String token) {
        UUID key = links.open(LinkPurpose.MEETING_FEED, token);
        return calendars.findByFeedKey(key).map(MemberCalendar::account).flatMap(member -> {
            Map<NetworkId, NetworkSummary> theirs =
                    networks.of(member).stream().collect(Collectors.toMap(NetworkSummary::id, Function.identity()));
            return theirs.isEmpty() ? Optional.empty() : Optional.of(write(accounts.get(member), theirs));
        });
    }

    private String write(AccountSummary member, Map<NetworkId, NetworkSummary> theirs) {
        Language language = member.language();
        ICalendar file = new ICalendar();
        file.setProductId("-//Mestringsrom//" + language.tag().toUpperCase(Locale.ROOT));
        file.setName(texts.get(language, "meeting.MeetingFeed.name"));
        file.setRefreshInterval(new Duration.Builder().hours(REFRESH_HOURS).build());
        LocalDateTime from = MeetingTime.wall(clock.instant()).minus(LOOKING_BACK);
        List<Meeting> all = meetings.notCancelled(theirs.keySet(), from, Limit.of(MOST));
        Map<MeetingId, MeetingAnswer> answers = answers(member.id(), all);
        for (Meeting meeting : all) {
            NetworkSummary network = Objects.requireNonNull(theirs.get(meeting.network()));
            file.addEvent(event(
                    meeting,
                    network.name(),
                    answers.getOrDefault(meeting.id(), MeetingAnswer.NONE),
                    member.unlessChosenIn(network.language()).language()));
        }
        return Biweekly.write(file).go();
    }

    private Map<MeetingId, MeetingAnswer> answers(AccountId member, List<Meeting> all) {
        return invitations
                .findByAccountAndMeetingIn(member, all.stream().map(Meeting::id).toList())
                .stream()
                .collect(Collectors.toMap(Invitation::meeting, Invitation::answer));
    }

    /** Whoever has said that they can't come is free then. */
    private VEvent event(Meeting meeting, String network, MeetingAnswer answer, Language language) {
        String page = settings.baseUrl() + "/arbeid/moter/" + meeting.id().value();
        VEvent event = new VEvent();
        event.setUid("mote-" + meeting.id().value());
        event.setSequence(Math.toIntExact(meeting.revision()));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(meeting.moment()));
        event.setDateEnd(Date.from(meeting.plannedEnd()));
        event.setSummary(texts.get(language, "meeting.MeetingFeed.title", network))
                .setLanguage(language.tag());
        event.setDescription(texts.get(language, "meeting.MeetingFeed.what", meeting.title(), page))
                .setLanguage(language.tag());
        if (!meeting.place().isEmpty()) {
            event.setLocation(meeting.place());
        }
        event.setUrl(page);
        event.setClassification(Classification.PRIVATE);
        event.setStatus(Status.confirmed());
        event.setTransparency(answer == MeetingAnswer.NO ? Transparency.transparent() : Transparency.opaque());
        return event;
    }
}
