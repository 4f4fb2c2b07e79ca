package no.mestringsrom.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningFile;
import no.mestringsrom.selfhelp.GroupAddressee;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** Evenings of groups that go on, in their members' calendars: a title that says nothing of what the group is. */
@Component
class EveningCalendars implements EveningFile {

    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    EveningCalendars(Links links, HouseSettings settings, Texts texts, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String entered(GroupAddressee to, List<Evening> evenings) {
        return evenings.isEmpty()
                ? ""
                : CalendarFile.of(meetings(to, evenings), organizer(), to.language(), clock.instant());
    }

    /** The file that takes evenings out of the calendar again. */
    String takenAway(GroupAddressee to, List<Evening> evenings) {
        return CalendarFile.cancelling(meetings(to, evenings), organizer(), to.email(), to.language(), clock.instant());
    }

    /** A member's own link; in their language, where that is not the house's. */
    String link(GroupAddressee to) {
        return inTheirLanguage(
                "/gruppe/" + links.sign(LinkPurpose.SELFHELP, to.member().value()), to.language());
    }

    String inTheirLanguage(String path, Language language) {
        return settings.baseUrl() + path + (language == settings.defaultLanguage() ? "" : "?lang=" + language.tag());
    }

    private List<CalendarFile.Meeting> meetings(GroupAddressee to, List<Evening> evenings) {
        String link = link(to);
        return evenings.stream()
                .map(evening -> new CalendarFile.Meeting(
                        uid(evening, to),
                        evening.revision(),
                        evening.startsAt(),
                        Duration.ofMinutes(evening.minutes()),
                        texts.get(to.language(), "mail.EveningCalendars.title"),
                        texts.get(to.language(), "mail.SelfHelpMails.link", link),
                        URI.create(link),
                        texts.get(to.language(), "mail.Meetings.join"),
                        ""))
                .toList();
    }

    /** Nobody's: an answer to staff would tell who is in a group. */
    private String organizer() {
        return "ingen@" + host();
    }

    private String uid(Evening evening, GroupAddressee to) {
        String both = evening.id().value() + ":" + to.member().value();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)) + "@" + host();
    }

    private String host() {
        return URI.create(settings.baseUrl()).getHost();
    }
}
