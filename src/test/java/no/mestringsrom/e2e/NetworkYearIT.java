package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.mail.TestPost;
import no.mestringsrom.mail.TestPost.Mail;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.minutes.TestMinutes;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.PrintedPaper;
import no.mestringsrom.testing.ServerTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;

/**
 * The first year of a network of fifteen, who represent municipalities, a hospital trust and organisations: a date found by a
 * poll, a meeting held with minutes by two writers at once, what came of it, and a series over a holiday and both changes of
 * clock. Time is turned on; most members answer without a browser.
 */
@Tag("long")
@BrowserTest
@ServerTest
class NetworkYearIT {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String NETWORK = "Eksempelnettverket for mestring";
    private static final String KICK_OFF = "Oppstartsmøte";
    private static final String BROCHURE = "Felles brosjyre";
    private static final String ROUND = "Hva virker hos dere?";
    private static final String DECISION = "Vi lager en felles brosjyre";
    private static final String ACTION = "Sende brosjyren til fastlegene";

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TestPost post;

    @Autowired
    TestMeetings rounds;

    @Autowired
    TestMinutes minutes;

    @Autowired
    Accounts accounts;

    @Autowired
    NetworkDesk desk;

    @Autowired
    DatePolls polls;

    @Autowired
    MinutesWriting writing;

    @Autowired
    JdbcOneTimeTokenService tokens;

    @LocalServerPort
    int port;

    private final Browsers browsers = new Browsers();
    private NetworkMembers members;
    private Visitor chair;
    private Visitor secretary;
    private Visitor mona;
    /** With nothing but the links in the mails. */
    private Visitor guest;

    private String network;
    private String meeting;

    @BeforeEach
    void open() {
        members = new NetworkMembers("http://localhost:" + port, browsers.launch(), people, accounts, tokens, post);
        guest = members.passingBy(Device.PHONE);
    }

    @AfterEach
    void goHome() {
        browsers.close();
    }

    @Test
    void aYearOfFifteenMembers() throws Exception {
        try {
            makeNetwork();
            findDate();
            meetEveryMonth();
            buildAgenda();
            answer();
            hold();
            followUp();
            approve();
            assertPapers();
            meetDayAfterHoliday();
            meetAtTheSameTimeInWinter();
            lookBackAfterYear();
            assertOthersSeeNothing();
        } catch (Throwable failed) {
            members.photograph("network");
            throw failed;
        }
    }

    /** An administrator makes it and says who leads; whoever leads lets people in and says who is secretary in turn. */
    private void makeNetwork() {
        String leader = members.name(0);
        Visitor administrator = members.signIn(people.administrator(), Device.DESK);
        administrator.open("/arbeid/administrasjon");
        administrator.fill("network.NetworksPart.name", NETWORK);
        administrator.fill("network.NetworksPart.purpose", "Lære av hverandre");
        Preparations.choose(administrator, "network.NetworksPart.takingPart", "Tromsø");
        Preparations.choose(administrator, "network.NetworksPart.takingPart", "Balsfjord");
        administrator.page().keyboard().press("Escape");
        administrator.press("network.NetworksPart.create");
        administrator.seesText("network.NetworksPart.created", NETWORK);
        Locator panel = administrator
                .page()
                .locator("section.panel")
                .filter(new Locator.FilterOptions().setHasText(NETWORK))
                .last();
        panel.getByLabel(text("network.NetworkPanel.person")).fill(members.address(0));
        administrator
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(leader))
                .click();
        administrator.press("network.NetworkPanel.letInto", NETWORK);
        administrator.seesText("network.NetworkPanel.entered", leader, NETWORK);
        administrator.press("network.NetworkPanel.chairOf", NETWORK);
        administrator.select("network.ChairDialog.chair", leader);
        administrator.press("network.NetworkDialog.save");
        administrator.seesText("network.NetworkHead.led", leader);
        administrator.page().context().close();

        chair = members.signIn(members.id(0), Device.DESK);
        chair.open("/arbeid/nettverk");
        chair.seesText("network.NetworkHead.youLead");
        network = url(chair);
        chair.press("network.MembersPanel.letIn");
        chair.fill("network.LetInDialog.email", members.address(1));
        chair.fill("network.RepresentsField.label", members.whom(1));
        chair.press("network.NetworkDialog.save");
        chair.seesText("network.NetworkDialog.saved");
        NetworkId id = new NetworkId(id(network));
        minutes.by(members.id(0), () -> {
            for (int i = 2; i < NetworkMembers.MANY; i++) {
                desk.letIn(id, members.address(i), members.whom(i));
            }
            return id;
        });
        chair.open(network);
        chair.seesText("network.MembersPanel.title", 15);
        chair.sees(members.whom(1));
        chair.press("network.MembersPanel.changeOf", leader);
        chair.fill("network.RepresentsField.label", members.whom(0));
        chair.press("network.NetworkDialog.save");
        chair.sees(members.whom(0));
        chair.press("network.MembersPanel.rotation");
        for (int i : List.of(1, 2)) {
            Preparations.choose(chair, "network.RotationDialog.add", members.name(i));
            chair.button("network.RotationDialog.remove", members.name(i)).waitFor();
        }
        chair.press("network.NetworkDialog.save");
        chair.seesText("network.MembersPanel.next");
    }

    /** Whoever leads asks for dates; three answer from the mail, the rest otherwise, and who has not is reminded. */
    private void findDate() {
        newMeeting("POLL", KICK_OFF);
        List<LocalDateTime> dates =
                List.of(LocalDateTime.parse("2026-03-24T12:30"), LocalDateTime.parse("2026-03-26T12:30"));
        for (LocalDateTime date : dates) {
            Preparations.set(
                    chair, chair.page().locator("vaadin-date-time-picker").nth(dates.indexOf(date)), date);
        }
        chair.fill("meeting.NewMeetingView.lastDay", "13.03.2026");
        chair.page().keyboard().press("Enter");
        Preparations.closed(chair, "vaadin-date-picker");
        chair.assertAccessible();
        chair.press("meeting.NewMeetingView.save.POLL");
        chair.seesText("meeting.PollView.answered", 0, 15);
        String poll = url(chair);
        PollId id = new PollId(id(poll));

        for (int i = 3; i < 6; i++) {
            guest.open(members.letter(i, "mail.MeetingMails.poll.subject").path("/motedato/"));
            if (i == 3) {
                guest.assertAccessible();
                guest.assertNoScrollingSideways();
            }
            vote("tirsdag 24. mars 2026", Vote.NO);
            vote("torsdag 26. mars 2026", Vote.YES);
            guest.press("meeting.Poll.send");
            guest.seesText("meeting.Poll.answered");
        }
        for (int i = 6; i < 12; i++) {
            minutes.by(members.id(i), () -> {
                polls.answer(id, Map.of(dates.getFirst(), Vote.IF_NEED_BE, dates.getLast(), Vote.YES));
                return id;
            });
        }
        itIs("2026-03-12T08:00");
        rounds.remindOfPolls();
        assertThat(members.subjects(12)).contains(text("mail.MeetingMails.pollAgain.subject"));
        assertThat(members.subjects(3)).doesNotContain(text("mail.MeetingMails.pollAgain.subject"));

        chair.open(poll);
        chair.seesText("meeting.PollView.answered", 9, 15);
        chair.assertAccessible();
        chair.press("meeting.PollView.chooseThis", "torsdag 26. mars 2026 kl. 12.30");
        confirm(chair, "meeting.PollView.choose");
        chair.sees("torsdag 26. mars 2026 kl. 12.30–13.30");
        chair.page().waitForURL(url -> !url.equals(poll));
        meeting = url(chair);
        Mail invitation = members.letter(3, "mail.MeetingMails.planned.subject", 1);
        assertThat(invitation.body()).contains("- torsdag 26. mars 2026 kl. 12.30–13.30");
        assertThat(starts(invitation)).as("in winter time").containsExactly(Instant.parse("2026-03-26T11:30:00Z"));
    }

    /** Half past twelve on every second Thursday: Ascension Day is one. */
    private void meetEveryMonth() {
        itIs("2026-03-12T09:00");
        newMeeting("SERIES", "Fast nettverksmøte");
        Locator first = chair.page()
                .locator("vaadin-date-time-picker")
                .locator("visible=true")
                .first();
        Preparations.set(chair, first, LocalDateTime.parse("2026-04-09T12:30"));
        chair.fill("meeting.MeetingFields.minutes", "90");
        String moved = text("meeting.SeriesField.moved", "fredag 15. mai 2026 kl. 12.30", "torsdag 14. mai 2026");
        chair.sees(moved);
        chair.assertAccessible();
        chair.press("meeting.NewMeetingView.save.SERIES");
        chair.sees("torsdag 26. mars 2026 kl. 12.30–13.30");
        chair.sees("torsdag 9. april 2026 kl. 12.30–14.00");
        Mail invitation = members.letter(3, "mail.MeetingMails.planned.subject", 7);
        assertThat(invitation.body())
                .contains(
                        "- torsdag 9. april 2026 kl. 12.30–14.00\n",
                        "- fredag 15. mai 2026 kl. 12.30–14.00, fordi torsdag 14. mai 2026 er helligdag\n",
                        "- torsdag 8. oktober 2026 kl. 12.30–14.00\n");
        assertThat(starts(invitation))
                .as("in summer time")
                .hasSize(7)
                .contains(Instant.parse("2026-04-09T10:30:00Z"), Instant.parse("2026-05-15T10:30:00Z"))
                .endsWith(Instant.parse("2026-10-08T10:30:00Z"));
    }

    /** Members propose, the secretary takes in. */
    private void buildAgenda() {
        mona = members.signIn(members.id(2), Device.PHONE);
        mona.open(meeting);
        propose("DECIDE", BROCHURE, "15");
        propose("EXCHANGE", ROUND, "30");
        mona.assertAccessible();
        mona.assertNoScrollingSideways();
        secretary = members.signIn(members.id(1), Device.DESK);
        secretary.open(meeting);
        for (String item : List.of(BROCHURE, ROUND)) {
            secretary.press("meeting.AgendaPanel.accept.this", item);
            secretary.button("meeting.AgendaPanel.putOff.this", item).waitFor();
            secretary.button("meeting.AgendaPanel.accept.this", item).waitFor(hidden());
        }
        secretary.sees("2. " + ROUND);
        secretary.seesText("meeting.AgendaPanel.left", 15);
        secretary.assertAccessible();
    }

    private void answer() {
        guest.open(members.letter(3, "mail.MeetingMails.planned.subject", 1).path("/mote/"));
        guest.sees(BROCHURE);
        guest.assertAccessible();
        guest.assertNoScrollingSideways();
        guest.press("meeting.Answer.yes");
        guest.seesText("meeting.Link.saidYes");
        mona.open(meeting);
        mona.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("meeting.Answer.no")))
                .click();
        mona.seesText("meeting.AnswerButtons.NO");
    }

    /** In the room, some of them in front of one screen; two write down what is said. */
    private void hold() {
        itIs("2026-03-26T12:25");
        Visitor phone = members.passingBy(Device.PHONE);
        chair.open(meeting);
        for (Visitor steering : List.of(chair, phone)) {
            if (steering == phone) {
                phone.open(members.letter(1, "mail.MeetingMails.planned.subject", 1)
                        .path("/mote/"));
            }
            steering.press("meeting.Room.enter");
            steering.press("room.Lobby.enter");
            new RoomPage(steering).isIn();
        }
        guest.page().reload();
        guest.press("meeting.Room.enter");
        guest.unfold("room.Check.heads");
        guest.choose("room.Check.heads.label", "3");
        guest.press("room.Lobby.enter");
        guest.seesText("room.Client.waiting.title");
        chair.press("room.Meeting.doors.open");
        new RoomPage(guest).isIn();
        itIs("2026-03-26T12:30");
        chair.press("room.Meeting.start");
        new RoomPage(guest).isOn(BROCHURE);
        chair.seesText("room.Client.people.heads", 5);
        write();
        itIs("2026-03-26T12:45");
        chair.press("room.Client.step.next", ROUND);
        new RoomPage(guest).isOn(ROUND);
        itIs("2026-03-26T13:15");
        chair.press("room.Client.end.short");
        chair.press("room.Client.end.yes");
        guest.seesText("room.Meeting.ended.title");
        chair.open(meeting);
        chair.seesText("meeting.ExchangeOfMeeting.text", 30, 30);
        chair.seesText("meeting.MeetingView.people.came", 3);
        secretary.press("minutes.DraftSteps.send");
        confirm(secretary, "minutes.DraftSteps.send");
        secretary.seesText("minutes.DraftSteps.sent", "26. mars 2026");
        assertThat(members.subjects(14)).contains(text("mail.MinutesMails.draft.subject"));
    }

    private void write() {
        secretary.open(meeting);
        secretary.press("minutes.MinutesOfMeeting.open");
        secretary.press("minutes.MinutesView.begin");
        mona.open(meeting + "/referat");
        Locator ofSecretary = field(secretary);
        Locator ofMona = field(mona);
        assertThat(ofSecretary.inputValue())
                .contains(
                        "## Til stede\n- " + members.name(0) + " (" + members.whom(0) + ")\n",
                        "- " + members.name(1),
                        "- " + members.name(3),
                        "## Meldt forfall\n- " + members.name(2),
                        "## Sak 1: " + BROCHURE + "\nTil avgjørelse, 15 minutter\n",
                        "## Sak 2: " + ROUND + "\n");
        caret(ofSecretary, "Til avgjørelse, 15 minutter\n");
        caret(ofMona, "Erfaringsutveksling, 30 minutter\n");
        List<String> words = List.of("Mange spør ", "ved disken, ", "og på nettet.");
        for (String some : words) {
            secretary.page().keyboard().insertText(some);
            mona.page().keyboard().insertText(some.toUpperCase(Locale.ROOT));
        }
        secretary.press("minutes.Editor.decision");
        secretary.page().keyboard().insertText(DECISION);
        mona.press("minutes.Editor.action");
        mona.fill("minutes.Editor.what", ACTION);
        mona.page().getByLabel(text("minutes.Editor.who")).fill(members.name(2));
        mona.page().getByLabel(text("minutes.Editor.due")).fill("2026-04-08");
        mona.press("minutes.Editor.insert");
        String one = "Mange spør ved disken, og på nettet.\nVedtak: " + DECISION + "\n";
        String other =
                "MANGE SPØR VED DISKEN, OG PÅ NETTET.\nOppgave: " + ACTION + " | " + members.name(2) + " | 8.4.2026\n";
        MeetingId id = new MeetingId(id(meeting));
        for (Locator field : List.of(ofSecretary, ofMona)) {
            field.page()
                    .waitForCondition(() -> field.inputValue().contains(one)
                            && field.inputValue().contains(other));
        }
        secretary.sees("Vedtak: " + DECISION);
        assertThat(ofMona.inputValue())
                .isEqualTo(ofSecretary.inputValue())
                .isEqualTo(minutes.by(members.id(0), () -> writing.read(id)).text());
        mona.assertAccessible();
        mona.assertNoScrollingSideways();
    }

    /** Three days before it is due, in the morning. */
    private void followUp() {
        itIs("2026-04-05T08:00");
        post.remindOfActions();
        mona.open(members.letter(2, "mail.MinutesMails.soon.subject").path("/arbeid/nettverk/"));
        mona.sees(ACTION);
        mona.sees(DECISION);
        mona.assertAccessible();
        mona.assertNoScrollingSideways();
        mona.press("minutes.ActionRow.label", text("minutes.ActionRow.done"), ACTION);
        mona.seesText("minutes.FollowUpView.marked", ACTION);
        itIs("2026-04-09T08:00");
        post.remindOfActions();
        assertThat(members.subjects(2))
                .as("what is done")
                .doesNotContain(text("mail.MinutesMails.late.subject"))
                .containsOnlyOnce(text("mail.MinutesMails.soon.subject"));
    }

    /** At the next meeting; who has it open sees that it is locked. */
    private void approve() {
        chair.open(meeting + "/referat");
        chair.seesText("minutes.DraftSteps.next", "torsdag 9. april 2026");
        itIs("2026-04-09T12:30");
        chair.page().reload();
        chair.press("minutes.DraftSteps.approve");
        confirm(chair, "minutes.DraftSteps.approve");
        for (Visitor reader : List.of(chair, secretary)) {
            reader.sees("9. april 2026 kl. 12.30 av");
            assertThat(reader.page().locator("mr-minutes").count()).isZero();
        }
        MeetingId id = new MeetingId(id(meeting));
        assertThatExceptionOfType(MinutesRefused.class)
                .isThrownBy(() -> minutes.by(members.id(0), () -> minutes.append(id, "Et ord til")));
    }

    private void assertPapers() throws Exception {
        PrintedPaper paper = PrintedPaper.of(download("minutes.MinutesDownload.pdf"));
        assertThat(paper.language()).isEqualTo("nb");
        assertThat(paper.title()).isEqualTo("Referat: " + KICK_OFF);
        assertThat(paper.text())
                .contains(
                        NETWORK,
                        "Godkjent på møtet «Fast nettverksmøte» 9. april 2026 kl. 12.30 av Lise Leder-Eksempel.",
                        "Vedtak: " + DECISION,
                        "MANGE SPØR VED DISKEN",
                        ACTION + " " + members.name(2) + " 8. april 2026");
        assertThat(new String(download("minutes.MinutesDownload.md"), StandardCharsets.UTF_8))
                .startsWith("# Referat: " + KICK_OFF + "\n")
                .contains(
                        "\n* **Vedtak: " + DECISION + "**\n",
                        "*Godkjent på møtet «Fast nettverksmøte» 9. april 2026 kl. 12.30 av Lise Leder-Eksempel.*");
    }

    /** Not on Ascension Day, and on the day after at the same time. */
    private void meetDayAfterHoliday() {
        itIs("2026-05-14T12:25");
        guest.open(members.letter(3, "mail.MeetingMails.planned.subject", 7).path("/mote/"));
        guest.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("fredag 15. mai 2026 kl. 12.30"))
                .click();
        guest.seesText("meeting.Link.holiday", "torsdag 14. mai 2026");
        guest.press("meeting.Answer.yes");
        guest.seesText("meeting.Link.saidYes");
        assertThat(guest.button("meeting.Room.enter").count()).isZero();
        itIs("2026-05-15T12:25");
        guest.page().reload();
        guest.button("meeting.Room.enter").waitFor();
        chair.open("/start");
        chair.sees("fredag 15. mai 2026 kl. 12.30–14.00");
        chair.button("meeting.Room.enter").waitFor();
    }

    private void meetAtTheSameTimeInWinter() {
        itIs("2026-07-12T04:15");
        rounds.makeNextOfSeries();
        Mail invitation = members.letter(3, "mail.MeetingMails.planned.subject", 2);
        assertThat(invitation.body())
                .contains(
                        "- torsdag 12. november 2026 kl. 12.30–14.00\n",
                        "- torsdag 10. desember 2026 kl. 12.30–14.00\n");
        assertThat(starts(invitation))
                .containsExactly(Instant.parse("2026-11-12T11:30:00Z"), Instant.parse("2026-12-10T11:30:00Z"));
        chair.open(network + "/moter");
        chair.sees("torsdag 8. oktober 2026 kl. 12.30–14.00");
        chair.sees("torsdag 12. november 2026 kl. 12.30–14.00");
        itIs("2026-11-12T11:25");
        guest.open(invitation.path("/mote/"));
        guest.sees("torsdag 12. november 2026 kl. 12.30–14.00");
        assertThat(guest.button("meeting.Room.enter").count())
                .as("an hour and more before")
                .isZero();
        itIs("2026-11-12T11:30");
        guest.page().reload();
        guest.button("meeting.Room.enter").waitFor();
    }

    private void lookBackAfterYear() {
        itIs("2027-03-09T04:15");
        rounds.makeNextOfSeries();
        chair.open(network + "/moter");
        chair.sees("torsdag 11. mars 2027 kl. 12.30–14.00");
        chair.open(network + "/oppgaver");
        chair.fill("minutes.FollowUpView.words", "brosjyre");
        chair.sees(DECISION);
        chair.press("minutes.ActionRow.meeting", "26. mars 2026");
        chair.sees("9. april 2026 kl. 12.30 av");
    }

    /** A member of another network finds no page, no text and no file of this one. */
    private void assertOthersSeeNothing() {
        Visitor neighbour =
                members.signIn(rounds.network("Nils Nabo", "Nina Nabo").chair(), Device.DESK);
        for (String page : List.of(
                network,
                network + "/moter",
                network + "/oppgaver",
                network + "/moter/nytt",
                meeting,
                meeting + "/referat")) {
            neighbour.open(page);
            neighbour.seesText("shell.NotFoundView.title");
            assertThat(neighbour.page().locator("body").innerText()).doesNotContain(NETWORK, KICK_OFF, DECISION);
        }
        for (String file : List.of("/referat.pdf", "/referat.md", "/referat/tekst", "/referat/endringer?etter=0")) {
            APIResponse answer = neighbour.page().request().get(meeting + file);
            assertThat(answer.status()).as(file).isEqualTo(404);
        }
        neighbour.open("/start");
        assertThat(neighbour.page().locator("body").innerText()).doesNotContain(NETWORK);
    }

    private void newMeeting(String how, String title) {
        chair.open(network + "/moter");
        chair.press("meeting.MeetingsView.new");
        chair.check("meeting.NewMeetingView.how." + how);
        chair.button("meeting.NewMeetingView.save." + how).waitFor();
        chair.fill("meeting.MeetingFields.title", title);
    }

    private void vote(String date, Vote vote) {
        guest.page()
                .locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(date))
                .getByLabel(text("meeting.Vote." + vote), new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private void propose(String kind, String title, String minutes) {
        mona.press("meeting.AgendaPanel.propose");
        mona.fill("meeting.ItemDialog.what", title);
        mona.check("meeting.ItemKind." + kind + ".what");
        mona.fill("meeting.ItemDialog.minutes", minutes);
        mona.press("meeting.ItemDialog.save");
        mona.sees(title);
        mona.page().locator("vaadin-dialog[opened]").waitFor(hidden());
    }

    private byte[] download(String key) throws IOException {
        Download file = chair.page().waitForDownload(() -> chair.press(key));
        return Files.readAllBytes(file.path());
    }

    private static void confirm(Visitor visitor, String key) {
        visitor.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text(key)).setExact(true))
                .click();
    }

    /** Of the page that a press led to. */
    private static String url(Visitor visitor) {
        visitor.page().waitForURL(Pattern.compile("/[0-9a-f-]{36}$"));
        return visitor.page().url();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static Locator field(Visitor writer) {
        Locator field = writer.page().locator("#minutes-field:not([readonly])");
        field.waitFor();
        return field;
    }

    /** Behind these words. */
    private static void caret(Locator field, String behind) {
        field.focus();
        field.evaluate(
                "(field, behind) => { const at = field.value.indexOf(behind) + behind.length; field.setSelectionRange(at, at) }",
                behind);
    }

    private static List<Instant> starts(Mail mail) {
        return mail.entries().stream()
                .map((VEvent entry) -> Instant.from(
                        entry.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate()))
                .sorted()
                .toList();
    }

    private void itIs(String onTheWall) {
        clock.set(LocalDateTime.parse(onTheWall).atZone(OSLO).toInstant());
    }
}
