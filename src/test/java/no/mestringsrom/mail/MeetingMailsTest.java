package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.material.Samples;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.Invited;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.OnHoliday;
import no.mestringsrom.meeting.OpenPoll;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.Recurrence;
import no.mestringsrom.meeting.Rhythm;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.network.DescribeNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.Networks;
import no.mestringsrom.shell.SignedInPerson;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class MeetingMailsTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-24T09:00");

    @Autowired
    TestMeetings networks;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesPlanning series;

    @Autowired
    DatePolls polls;

    @Autowired
    TestMeetings test;

    @Autowired
    Outbox outbox;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    AgendaPapers papers;

    @Autowired
    Networks all;

    @Autowired
    NetworkDesk desk;

    @Autowired
    SignedInPerson screen;

    TestNetwork network;

    @BeforeEach
    void aNetwork() {
        network = networks.network("Anne Leder", "Berit Medlem", "Cato Medlem", "Dina Medlem");
        people.signIn(network.chair());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("Invited, moved and cancelled: the same entry in the calendar, higher each time")
    void followsAMeeting() throws Exception {
        MeetingId id =
                planning.plan(network.id(), List.of(command(START, "Rom 3"))).getFirst();
        OutboxMail invited = to(network.member()).getFirst();
        assertThat(invited.subject()).isEqualTo("Innkalling til møte");
        assertThat(invited.body())
                .contains("- tirsdag 24. mars 2026 kl. 09.00–10.00", "Rom 3", "http://localhost/mote/");
        VEvent first = entries(invited).getFirst();
        assertThat(CalendarFileTest.start(first)).isEqualTo(Instant.parse("2026-03-24T08:00:00Z"));
        assertThat(CalendarFileTest.end(first)).isEqualTo(Instant.parse("2026-03-24T09:00:00Z"));
        assertThat(Objects.requireNonNull(invited.calendar()).replace("\r\n ", ""))
                .contains("METHOD:PUBLISH", "CONFERENCE", "http://localhost/mote/");
        assertThat(to(network.chair())).hasSize(1);
        assertThat(link(to(network.chair()).getFirst())).as("each their own").isNotEqualTo(link(invited));

        UUID item = agenda.propose(id, new WriteItem("Budsjett", ItemKind.DECIDE, 20, "", "", List.of()));
        papers.add(
                item,
                papers.receive(item, "budsjett.pdf", new ByteArrayInputStream(Samples.pdf()), Samples.pdf().length));
        clock.advance(Duration.ofHours(1));
        planning.change(id, command(LocalDateTime.parse("2026-03-31T09:00"), ""), 0);
        OutboxMail moved = to(network.member()).getFirst();
        assertThat(moved.subject()).isEqualTo("Ny tid for møtet");
        assertThat(moved.body())
                .contains("- Nå: tirsdag 31. mars 2026 kl. 09.00–10.00", "Før: tirsdag 24. mars 2026 kl. 09.00–10.00")
                .contains("Sakspapirer: budsjett.pdf");
        assertThat(entries(moved)).singleElement().satisfies(entry -> {
            assertThat(entry.getUid()).isEqualTo(first.getUid());
            assertThat(sequence(entry)).isGreaterThan(sequence(first));
            assertThat(CalendarFileTest.start(entry))
                    .as("in summer time")
                    .isEqualTo(Instant.parse("2026-03-31T07:00:00Z"));
        });

        clock.advance(Duration.ofHours(1));
        planning.cancel(id, "");
        OutboxMail cancelled = to(network.member()).getFirst();
        assertThat(cancelled.subject()).isEqualTo("Møtet er avlyst");
        assertThat(cancelled.body())
                .as("nobody said why")
                .doesNotContain("Grunnen")
                .endsWith("Fila som følger med, tar avtalen ut av kalenderen din.\n");
        assertThat(cancelled.calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(entries(cancelled)).singleElement().satisfies(entry -> {
            assertThat(entry.getUid()).isEqualTo(first.getUid());
            assertThat(sequence(entry)).isGreaterThan(sequence(entries(moved).getFirst()));
        });
        assertThat(to(network.member())).hasSize(3);
    }

    @Test
    @DisplayName("A new place alone: everybody is told what it was and is, the calendar has it, and answers stay")
    void tellsOfANewPlace() throws Exception {
        MeetingId id =
                planning.plan(network.id(), List.of(command(START, "Rom 3"))).getFirst();
        planning.answer(id, true, 0);
        VEvent first = entries(to(network.member()).getFirst()).getFirst();
        assertThat(place(first)).isEqualTo("Rom 3");

        clock.advance(Duration.ofHours(1));
        planning.change(id, command(START, "Rådhuset"), 0);

        OutboxMail told = to(network.member()).getFirst();
        assertThat(told.subject()).isEqualTo("Nytt sted for møtet");
        assertThat(told.body())
                .contains("- tirsdag 24. mars 2026 kl. 09.00–10.00\n  Sted nå: Rådhuset\n  Sted før: Rom 3")
                .contains("Svaret ditt gjelder fortsatt", link(told));
        assertThat(entries(told)).singleElement().satisfies(entry -> {
            assertThat(entry.getUid()).isEqualTo(first.getUid());
            assertThat(sequence(entry)).isGreaterThan(sequence(first));
            assertThat(place(entry)).isEqualTo("Rådhuset");
        });
        assertThat(meetings.meeting(id).invited())
                .extracting(Invited::answer)
                .startsWith(MeetingAnswer.YES, MeetingAnswer.NONE);

        clock.advance(Duration.ofHours(1));
        planning.change(id, new PlanMeeting("Et annet navn", START, 60, "Rådhuset"), 1);
        assertThat(to(network.member())).as("its name is no news").hasSize(2);
        planning.change(id, command(START.plusDays(1), ""), 1);
        assertThat(to(network.member()).getFirst()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Ny tid for møtet");
            assertThat(mail.body()).contains("Sted nå: bare på video", "Sted før: Rådhuset");
            assertThat(place(entries(mail).getFirst())).isNull();
        });
    }

    @Test
    void aSeriesThatMeetsElsewhereIsOneLetter() throws Exception {
        series.begin(network.id(), command(START, "Rom 3"), Recurrence.of(Rhythm.MONTHLY, START), OnHoliday.MOVE);
        clock.advance(Duration.ofHours(1));
        series.changeFrom(
                meetings.ahead(network.id()).getFirst().id(),
                meetings.ahead(network.id()).getFirst().revision(),
                command(START, "Rådhuset"),
                Rhythm.MONTHLY,
                OnHoliday.MOVE);

        assertThat(to(network.member())).hasSize(2).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Nytt sted for 7 møter");
            assertThat(entries(mail))
                    .hasSize(7)
                    .extracting(MeetingMailsTest::place)
                    .containsOnly("Rådhuset");
        });
    }

    private static @Nullable String place(VEvent entry) {
        return entry.getLocation() == null ? null : entry.getLocation().getValue();
    }

    @Test
    void aSeriesIsOneLetterWithItsDates() throws Exception {
        series.begin(network.id(), command(START, ""), Recurrence.of(Rhythm.MONTHLY, START), OnHoliday.MOVE);

        assertThat(to(network.member())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Innkalling til 7 møter");
            assertThat(mail.body())
                    .contains("- tirsdag 24. mars 2026", "- tirsdag 28. april 2026")
                    .contains("Hver dato har sitt eget svar. Svar for den første her")
                    .containsOnlyOnce("/mote/");
            assertThat(entries(mail)).hasSize(7).extracting(VEvent::getUid).doesNotHaveDuplicates();
        });
    }

    @Test
    void whyAMeetingIsNotOnItsUsualDayIsSaid() {
        LocalDateTime maundyThursday = LocalDateTime.parse("2026-04-02T09:00");
        series.begin(
                network.id(),
                command(maundyThursday, "Rom 3"),
                Recurrence.of(Rhythm.MONTHLY, maundyThursday),
                OnHoliday.MOVE);
        String invited = Objects.requireNonNull(to(network.member()).getFirst().body());
        assertThat(invited.lines())
                .contains(
                        "- tirsdag 7. april 2026 kl. 09.00–10.00, fordi torsdag 2. april 2026 er helligdag",
                        "- torsdag 7. mai 2026 kl. 09.00–10.00");

        clock.advance(Duration.ofHours(1));
        planning.change(
                meetings.ahead(network.id()).get(1).id(), command(LocalDateTime.parse("2026-05-08T09:00"), ""), 0);
        assertThat(to(network.member()).getFirst().body())
                .as("on another day because somebody wants it so")
                .doesNotContain("helligdag");
    }

    @Test
    void theEndOfASeriesIsOneLetterToo() throws Exception {
        series.begin(network.id(), command(START, ""), Recurrence.of(Rhythm.MONTHLY, START), OnHoliday.MOVE);
        clock.advance(Duration.ofHours(1));
        series.endFrom(meetings.ahead(network.id()).get(4).id(), " Lederen er i permisjon. ");

        OutboxMail mail = to(network.member()).getFirst();
        assertThat(mail.subject()).isEqualTo("3 møter er avlyst");
        assertThat(mail.body()).contains("\n\nGrunnen er:\nLederen er i permisjon.\n\nFilene som følger med");
        assertThat(entries(mail)).hasSize(3);
    }

    @Test
    void asksForDatesAndRemindsOnceWhoeverHasNotAnswered() {
        LocalDateTime first = LocalDateTime.parse("2026-05-05T09:00");
        PollId poll = polls.open(
                network.id(), new OpenPoll("Fagdag", 60, "", Set.of(first, first.plusDays(1)), START.toLocalDate()));
        assertThat(to(network.member())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Hvilke datoer passer for deg?");
            assertThat(mail.body())
                    .contains("http://localhost/motedato/", "Svar innen tirsdag 24. mars 2026", "onsdag 6. mai 2026");
        });
        people.signIn(network.member());
        polls.answer(poll, Map.of(first, Vote.YES));

        test.remindOfPolls();
        assertThat(to(network.chair())).as("too early").hasSize(1);
        clock.advance(Duration.ofDays(14));
        test.remindOfPolls();
        test.remindOfPolls();

        assertThat(to(network.chair()).getFirst().subject()).isEqualTo("Vi mangler svaret ditt");
        assertThat(to(network.chair())).hasSize(2);
        assertThat(to(network.member())).as("has answered").hasSize(1);
    }

    @Test
    @DisplayName("Letters are in the language the member has chosen, else in the one the network works in")
    void inWhichLanguage() {
        AccountId silent = network.member();
        AccountId chosen = network.members().get(2);
        AccountId given = network.members().get(3);
        people.signIn(chosen);
        screen.chooseLanguage(Language.BOKMAL);
        people.signIn(given);
        screen.chooseLanguage(Language.ENGLISH);
        people.signIn(network.chair());
        desk.describe(
                new DescribeNetwork(network.id(), all.details(network.id()).version(), "Lære", Language.NYNORSK));

        planning.plan(network.id(), List.of(command(START, "")));

        assertThat(to(silent).getFirst().subject()).isEqualTo("Innkalling til møte");
        assertThat(to(silent).getFirst().body()).contains("Kjem du?", "?lang=nn");
        assertThat(to(chosen).getFirst().body()).contains("Kommer du?").doesNotContain("?lang=");
        assertThat(to(given).getFirst().subject()).isEqualTo("Invitation to a meeting");
        assertThat(accounts.get(silent).language())
                .as("what is not about the network is as it was")
                .isEqualTo(Language.BOKMAL);
    }

    @Test
    void whoeverIsGivenTheTaskOfSecretaryIsTold() {
        MeetingId id = planning.plan(network.id(), List.of(command(START, ""))).getFirst();
        clock.advance(Duration.ofHours(1));
        people.signIn(network.member());
        planning.giveSecretary(id, network.chair());
        assertThat(to(network.chair()).getFirst()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Du er sekretær for et møte");
            assertThat(mail.body()).contains("Berit Medlem", "http://localhost/arbeid/moter/" + id.value());
        });
    }

    @Test
    @DisplayName(
            "Whoever is let in is asked to what is planned and which dates suit, in the letters that the others got")
    void whoeverIsLetInIsAskedToo() throws Exception {
        AccountId dina = network.members().get(3);
        series.begin(network.id(), command(START, ""), Recurrence.of(Rhythm.MONTHLY, START), OnHoliday.MOVE);
        MeetingId alone = planning.plan(network.id(), List.of(new PlanMeeting("Fagdag", START.plusDays(3), 60, "")))
                .getFirst();
        PollId poll = polls.open(
                network.id(),
                new OpenPoll("Sommeravslutning", 60, "", Set.of(START.plusDays(9), START.plusDays(10)), null));
        people.signIn(dina);
        planning.answer(alone, true, 0);
        people.signIn(network.chair());
        all.takeOut(network.id(), dina);
        int before = to(network.member()).size();
        AccountId kari = people.someone("Kari Ny");

        clock.advance(Duration.ofHours(1));
        desk.letIn(network.id(), accounts.get(kari).email(), "Tromsø kommune");
        assertThat(to(kari))
                .extracting(OutboxMail::subject)
                .containsExactlyInAnyOrder(
                        "Innkalling til 7 møter", "Innkalling til møte", "Hvilke datoer passer for deg?");
        assertThat(to(network.member())).as("has been asked").hasSize(before);
        for (OutboxMail mail : to(kari)) {
            assertThat(mail.body()).containsPattern("http://localhost/mote(dato)?/");
            if (mail.subject().contains("7")) {
                assertThat(entries(mail)).hasSize(7);
            }
        }

        people.signIn(people.administrator());
        all.letIn(network.id(), dina);
        all.letIn(network.id(), dina);
        assertThat(to(dina)).as("again, and once").hasSize(6);
        people.signIn(dina);
        assertThat(meetings.meeting(alone).invited())
                .filteredOn(invited -> invited.account().equals(dina))
                .singleElement()
                .satisfies(invited -> assertThat(invited.answer()).isEqualTo(MeetingAnswer.NONE));
        assertThat(polls.links(poll)).containsKeys(kari, dina);
    }

    @Test
    @DisplayName("Where the secretary has left, the next in turn is told of all that is theirs now, else whoever leads")
    void whoseTurnItIsNowIsTold() {
        AccountId berit = network.member();
        AccountId cato = network.members().get(2);
        people.signIn(network.chair());
        desk.takeTurns(network.id(), all.details(network.id()).version(), List.of(berit, cato));
        List<MeetingId> ids = planning.plan(
                network.id(),
                List.of(command(START, ""), command(START.plusDays(7), ""), command(START.plusDays(14), "")));
        clock.advance(Duration.ofHours(1));
        all.takeOut(network.id(), berit);
        assertThat(to(cato)).hasSize(2).first().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Du er sekretær for 2 møter");
            assertThat(mail.body())
                    .contains(
                            "- tirsdag 24. mars 2026 kl. 09.00–10.00",
                            "http://localhost/arbeid/moter/" + ids.get(2).value())
                    .doesNotContain(ids.get(1).value().toString());
        });
        assertThat(to(network.chair())).hasSize(1);

        clock.advance(Duration.ofHours(1));
        all.takeOut(network.id(), cato);
        assertThat(to(network.chair()).getFirst().subject()).isEqualTo("3 møter har ingen sekretær");
        assertThat(to(network.members().get(3))).as("does not lead").hasSize(1);
    }

    private static PlanMeeting command(LocalDateTime start, String place) {
        return new PlanMeeting("Nettverksmøte", start, 60, place);
    }

    private static String link(OutboxMail mail) {
        return mail.body()
                .lines()
                .filter(line -> line.contains("/mote/"))
                .findFirst()
                .orElseThrow();
    }

    private static int sequence(VEvent entry) {
        return entry.getSequence().getSequenceNo();
    }

    private static List<VEvent> entries(OutboxMail mail) throws Exception {
        List<VEvent> entries = new ArrayList<>();
        for (String object : CalendarFile.objects(Objects.requireNonNull(mail.calendar()))) {
            entries.addAll(new CalendarBuilder().build(new StringReader(object)).getComponents(Component.VEVENT));
        }
        return entries;
    }

    /** The newest first. */
    private List<OutboxMail> to(AccountId account) {
        String address = accounts.get(account).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
