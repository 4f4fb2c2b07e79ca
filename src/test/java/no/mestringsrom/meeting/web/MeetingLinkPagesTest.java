package no.mestringsrom.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.material.Samples;
import no.mestringsrom.meeting.AgendaPapers;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.Invited;
import no.mestringsrom.meeting.ItemKind;
import no.mestringsrom.meeting.MeetingAgenda;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.OnHoliday;
import no.mestringsrom.meeting.OpenPoll;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.PollStatus;
import no.mestringsrom.meeting.Recurrence;
import no.mestringsrom.meeting.Rhythm;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.meeting.WriteItem;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A member answers from the mail, without signing in. */
@ServiceTest
class MeetingLinkPagesTest {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("test.database"));
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-24T09:00");

    @Autowired
    MockMvc web;

    @Autowired
    TestMeetings networks;

    @Autowired
    Networks all;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    SeriesPlanning series;

    @Autowired
    MeetingLinks meetingLinks;

    @Autowired
    DatePolls polls;

    @Autowired
    Links links;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    AgendaPapers papers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    TestNetwork network;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        network = networks.network("Anne Leder", "Berit Medlem");
        people.signIn(network.chair());
        meeting = planning.plan(
                        network.id(),
                        List.of(
                                new PlanMeeting("Vårmøte", START, 60, "Rom 3"),
                                new PlanMeeting("Høstmøte", START.plusMonths(6), 60, "")))
                .getFirst();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("The link asks, one press answers, and the answer may be changed")
    void answersFromTheMail() throws Exception {
        String path = path(network.member());

        assertThat(page(path))
                .contains("Kommer du på møtet?", "Vårmøte", "tirsdag 24. mars 2026 kl. 09.00–10.00", "Rom 3")
                .contains("Ja, jeg kommer", "Nei, jeg kan ikke", "24. september 2026");
        assertThat(answer()).as("reading answers nothing").isEqualTo(MeetingAnswer.NONE);
        assertThat(press(path, "svar", "kanskje", "utgave", "0")).isEqualTo(303);
        assertThat(answer()).isEqualTo(MeetingAnswer.NONE);
        press(path, "svar", "ja", "utgave", "0");
        press(path, "svar", "ja", "utgave", "0");
        assertThat(answer()).isEqualTo(MeetingAnswer.YES);
        assertThat(page(path)).contains("Så fint at du kommer!").doesNotContain("Ja, jeg kommer");
        press(path, "svar", "nei", "utgave", "0");
        assertThat(answer()).isEqualTo(MeetingAnswer.NO);
    }

    @Test
    void whoeverAnswersTheOldTimeIsAskedAboutTheNewOne() throws Exception {
        String path = path(network.member());
        people.signIn(network.chair());
        planning.change(meeting, new PlanMeeting("Vårmøte", START.plusDays(1), 60, "Rom 3"), 0);

        assertThat(press(path, "svar", "ja", "utgave", "0")).isEqualTo(303);
        assertThat(answer()).isEqualTo(MeetingAnswer.NONE);
        assertThat(page(path)).contains("name=\"utgave\" value=\"1\"", "onsdag 25. mars 2026");
        press(path, "svar", "ja", "utgave", "1");
        assertThat(answer()).isEqualTo(MeetingAnswer.YES);
    }

    @Test
    @DisplayName("An answer that comes while the meeting is being moved is decided when that is through")
    void answersWhileTheMeetingIsMoved() throws Exception {
        String path = path(network.member());
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Future<Integer>> answering = new CompletableFuture<>();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                people.signIn(network.chair());
                planning.change(meeting, new PlanMeeting("Vårmøte", START.plusDays(1), 60, "Rom 3"), 0);
                Future<Integer> press = other.submit(() -> press(path, "svar", "ja", "utgave", "0"));
                answering.complete(press);
                while (!press.isDone() && waiting() == 0) {
                    Thread.onSpinWait();
                }
            });
            assertThat(answering.join().get(10, TimeUnit.SECONDS)).isEqualTo(303);
        }
        assertThat(answer())
                .as("what was said of Tuesday says nothing of Wednesday")
                .isEqualTo(MeetingAnswer.NONE);
    }

    @Test
    void twoPressesAtOnceAreOneAnswer() throws Exception {
        String path = path(network.member());
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> press : both.invokeAll(
                    Collections.<Callable<Integer>>nCopies(4, () -> press(path, "svar", "ja", "utgave", "0")))) {
                assertThat(press.get()).isEqualTo(303);
            }
        }
        assertThat(answer()).isEqualTo(MeetingAnswer.YES);
    }

    /** How many wait for a lock in the database. */
    private int waiting() {
        return database.sql(
                        POSTGRESQL
                                ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                : "select count(*) from information_schema.sessions where blocker_id is not null")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("Papers of the agenda stand on the invitation by name; to read them one signs in")
    void papersAreNamed() throws Exception {
        people.signIn(network.chair());
        UUID item = agenda.propose(meeting, new WriteItem("Budsjett", ItemKind.DECIDE, 20, "", "", List.of()));
        ReceivedFile file =
                papers.receive(item, "budsjett.pdf", new ByteArrayInputStream(Samples.pdf()), Samples.pdf().length);
        papers.add(item, file);

        assertThat(page(path(network.member())))
                .contains("Sakspapirer: budsjett.pdf", "/arbeid/moter/" + meeting.value())
                .doesNotContain(file.id().toString());
    }

    @Test
    void aLinkThatIsForgedForeignOrExpiredOpensNothing() throws Exception {
        String path = path(network.member());
        String token = path.substring("/mote/".length());
        missing("/mote/" + token.substring(1));
        missing("/mote/" + links.sign(LinkPurpose.MEETING, UUID.randomUUID()));
        missing("/mote/" + links.sign(LinkPurpose.INVITATION, links.open(LinkPurpose.MEETING, token)));
        missing("/motedato/" + token);

        clock.set(START.plusMonths(5).atZone(ZoneId.of("Europe/Oslo")).toInstant());
        assertThat(page(path))
                .as("its letter told of the next one too")
                .contains("Møtet er over", "24. september 2026");
        clock.set(START.plusMonths(6)
                .plusHours(2)
                .atZone(ZoneId.of("Europe/Oslo"))
                .toInstant());
        missing(path);
    }

    @Test
    void whoeverHasLeftTheNetworkHasNoLinkAnyMore() throws Exception {
        String path = path(network.member());
        String poll = pollPath(poll(), network.member());
        people.signIn(people.administrator());
        all.takeOut(network.id(), network.member());
        missing(path);
        missing(poll);
    }

    @Test
    void whatIsCancelledOrOverSaysSoAndTakesNoAnswer() throws Exception {
        String path = path(network.member());
        clock.set(START.plusHours(2).atZone(ZoneId.of("Europe/Oslo")).toInstant());
        press(path, "svar", "ja", "utgave", "0");
        assertThat(page(path))
                .contains("Møtet er over", "Møtets side: saker og referat")
                .doesNotContain("Ja, jeg kommer", "ennå");
        assertThat(answer()).isEqualTo(MeetingAnswer.NONE);
        clock.set(TestClock.START);
        people.signIn(network.chair());
        planning.cancel(meeting, "");
        press(path, "svar", "ja", "utgave", "1");
        assertThat(page(path)).contains("Møtet er avlyst").doesNotContain("Ja, jeg kommer");
        assertThat(answer()).isEqualTo(MeetingAnswer.NONE);
    }

    @Test
    @DisplayName("Yes, if need be or no for each date; everybody sees how it stands; one becomes a meeting")
    void answersAPoll() throws Exception {
        PollId poll = poll();
        String path = pollPath(poll, network.member());
        assertThat(page(path)).contains("Hvilke datoer passer for deg?", "Om nødvendig", "tirsdag 5. mai 2026");

        press(path, "dato-2026-05-05T09:00", "YES", "dato-2026-05-06T09:00", "IF_NEED_BE");

        assertThat(page(path))
                .contains("Takk for svaret", "1 ja, 0 om nødvendig, 0 nei", "Berit Medlem: Om nødvendig")
                .contains("Svar innen", "Har ikke svart: Anne Leder");
        people.signIn(network.chair());
        assertThat(polls.standing(poll).answered()).isEqualTo(1);
        press(path, "dato-2026-05-05T09:00", "KANSKJE", "dato-2026-05-07T09:00", "YES", "dato-2026-05-06T09:00", "NO");
        people.signIn(network.chair());
        assertThat(polls.standing(poll).count(LocalDateTime.parse("2026-05-06T09:00"), Vote.NO))
                .isEqualTo(1);
        assertThat(polls.standing(poll).count(LocalDateTime.parse("2026-05-05T09:00"), Vote.YES))
                .isZero();
        MeetingId made = polls.choose(poll, LocalDateTime.parse("2026-05-06T09:00"));
        assertThat(meetings.meeting(made).startsAtLocal()).isEqualTo("2026-05-06T09:00");
        press(path, "dato-2026-05-05T09:00", "YES");
        assertThat(page(path))
                .contains("Datoen er bestemt", "Det ble onsdag 6. mai 2026 kl. 09.00.")
                .doesNotContain("Endre svaret", "Svar innen", "Har ikke svart");
        people.signIn(network.chair());
        assertThat(polls.standing(poll).count(LocalDateTime.parse("2026-05-05T09:00"), Vote.YES))
                .as("too late")
                .isZero();
        assertThat(polls.standing(poll).poll().status()).isEqualTo(PollStatus.CHOSEN);
    }

    @Test
    void afterItsLastDayAPollTakesNoAnswer() throws Exception {
        PollId poll = poll();
        String path = pollPath(poll, network.member());
        clock.advance(Duration.ofDays(12));
        press(path, "dato-2026-05-05T09:00", "YES");
        assertThat(page(path)).contains("Avstemningen er over");
        people.signIn(network.chair());
        assertThat(polls.standing(poll).answered()).isZero();
        clock.set(LocalDateTime.parse("2026-06-06T10:00")
                .atZone(ZoneId.of("Europe/Oslo"))
                .toInstant());
        missing(path);
    }

    @Test
    void ofAMeetingThatWasMovedFromAHolidayItIsSaid() throws Exception {
        LocalDateTime maundyThursday = LocalDateTime.parse("2026-04-02T09:00");
        people.signIn(network.chair());
        series.begin(
                network.id(),
                new PlanMeeting("Fast møte", maundyThursday, 60, ""),
                Recurrence.of(Rhythm.MONTHLY, maundyThursday),
                OnHoliday.MOVE);
        meeting = meetings.ahead(network.id()).get(1).id();
        assertThat(page(path(network.member())))
                .contains("tirsdag 7. april 2026", "Møtet er flyttet fordi torsdag 2. april 2026 er helligdag.");
    }

    @Test
    @DisplayName("Once the room is open the page leads in, and asks nothing that it has no buttons for")
    void leadsInOnceTheRoomIsOpen() throws Exception {
        String path = path(network.member());
        clock.set(START.minusMinutes(5).atZone(ZoneId.of("Europe/Oslo")).toInstant());
        assertThat(page(path))
                .contains("Møterommet er åpent", "/moterom/")
                .doesNotContain("Kommer du på møtet?", "Ja, jeg kommer");
    }

    @Test
    @DisplayName("Each date has its own answer: the next ones are named, and that there are more is said")
    void theNextOnesAreNamed() throws Exception {
        people.signIn(network.chair());
        planning.plan(
                network.id(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(day -> new PlanMeeting("Møte nummer " + day, START.plusDays(day), 60, ""))
                        .toList());
        meeting = meetings.ahead(network.id()).getFirst().id();
        String all = page(path(network.member()));
        assertThat(all).contains("Hver dato har sitt eget svar.", "Møte nummer 1 ", "Møte nummer 12 ");
        people.signIn(network.chair());
        int further = meetings.ahead(network.id()).size() - 1;
        assertThat(all.contains("Det er flere møter. Logg inn for å se alle.")).isEqualTo(further > 12);
        planning.plan(network.id(), List.of(new PlanMeeting("Enda et", START.plusDays(13), 60, "")));
        assertThat(page(path(network.member()))).contains("Det er flere møter. Logg inn for å se alle.");
    }

    @Test
    void nobodyKeepsWhatIsBehindALink() throws Exception {
        assertThat(response(get(path(network.member()))).getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    private PollId poll() {
        people.signIn(network.chair());
        return polls.open(
                network.id(),
                new OpenPoll(
                        "Fagdag",
                        60,
                        "",
                        Set.of(LocalDateTime.parse("2026-05-05T09:00"), LocalDateTime.parse("2026-05-06T09:00")),
                        TestClock.START
                                .atZone(ZoneId.of("Europe/Oslo"))
                                .toLocalDate()
                                .plus(Period.ofDays(10))));
    }

    private String path(AccountId member) {
        return Objects.requireNonNull(
                meetingLinks.calls(List.of(meeting)).getFirst().paths().get(member));
    }

    private String pollPath(PollId poll, AccountId member) {
        return Objects.requireNonNull(polls.links(poll).get(member));
    }

    private MeetingAnswer answer() {
        return meetings.plan(meeting).invited().stream()
                .filter(invited -> invited.account().equals(network.member()))
                .map(Invited::answer)
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        SecurityContextHolder.clearContext();
        MvcResult result = web.perform(get(path)).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return PublicPage.of(result, Language.BOKMAL);
    }

    private int press(String path, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return response(request).getStatus();
    }

    private void missing(String path) throws Exception {
        assertThat(response(get(path)).getStatus()).isEqualTo(404);
        assertThat(response(post(path).param("svar", "ja")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
