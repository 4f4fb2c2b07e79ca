package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.Networks;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class MeetingPlanningTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-24T09:00");

    @Autowired
    TestMeetings networks;

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
    MeetingRepository rows;

    @Autowired
    Networks all;

    @Autowired
    NetworkDesk desk;

    @Autowired
    ExchangeOfYear year;

    @Autowired
    Queries queries;

    @Autowired
    DatePolls polls;

    @Autowired
    OldAnswers oldAnswers;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    NetworkCircles circles;

    @Autowired
    LiveSessions live;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient database;

    TestNetwork network;

    @BeforeEach
    void aNetwork() {
        network = networks.network("Anne Leder", "Berit Medlem", "Cato Medlem");
        people.signIn(network.chair());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverLeadsPlansAndEverybodyIsAsked() {
        MeetingId id = plan(START);

        people.signIn(network.member());
        MeetingPlan meeting = meetings.meeting(id);
        assertThat(meeting.startsAtLocal()).isEqualTo(START);
        assertThat(meeting.startsAt())
                .isEqualTo(START.atZone(ZoneId.of("Europe/Oslo")).toInstant());
        assertThat(meeting.minutes()).isEqualTo(60);
        assertThat(meeting.invited())
                .extracting(Invited::name)
                .containsExactly("Anne Leder", "Berit Medlem", "Cato Medlem");
        assertThat(meeting.secretary()).as("the first in the rotation").isEqualTo(network.member());
        planning.answer(id, true, 0);
        assertThat(meetings.meeting(id).invited())
                .extracting(Invited::answer)
                .containsExactly(MeetingAnswer.NONE, MeetingAnswer.YES, MeetingAnswer.NONE);
        assertThat(meetings.mine()).get().extracting(ListedMeeting::coming).isEqualTo(1);
    }

    @Test
    void strangersAndOtherNetworksSeeNothingAndMayNothing() {
        MeetingId id = plan(START);
        AccountId neighbour = networks.network("Nils Nabo", "Nina Nabo").chair();
        for (AccountId other : List.of(neighbour, people.someone("Ukjent Person"))) {
            people.signIn(other);
            denied(() -> meetings.meeting(id));
            denied(() -> meetings.mayLead(id));
            denied(() -> meetings.ahead(network.id()));
            denied(() -> meetings.earlier(network.id(), 5));
            denied(() -> planning.answer(id, true, 0));
            denied(() -> planning.cancel(id, ""));
            denied(() -> planning.giveSecretary(id, other));
            denied(() -> planning.plan(network.id(), List.of(command(START))));
            denied(() ->
                    series.begin(network.id(), command(START), Recurrence.of(Rhythm.WEEKLY, START), OnHoliday.SKIP));
        }
        denied(() -> meetings.meeting(new MeetingId(UUID.randomUUID())));
        people.signIn(network.member());
        denied(() -> planning.cancel(id, ""));
        denied(() -> planning.change(id, command(START.plusDays(1)), 0));
        denied(() -> planning.plan(network.id(), List.of(command(START))));
        denied(() -> series.endFrom(id, ""), MeetingRefused.class);
    }

    @Test
    void aNewTimeAsksEverybodyAgainAndASecondChangeOfTheSameIsTold() {
        MeetingId id = plan(START);
        planning.answer(id, true, 0);
        planning.change(id, new PlanMeeting("Nytt navn", START, 60, "Rom 2"), 0);
        assertThat(own(id)).as("its name and place say nothing of who can come").isEqualTo(MeetingAnswer.YES);
        refused(Reason.CHANGED, () -> planning.answer(id, false, 0));

        planning.change(id, command(START.plusDays(1)), 1);

        assertThat(own(id)).isEqualTo(MeetingAnswer.NONE);
        refused(Reason.CHANGED, () -> planning.change(id, command(START.plusDays(2)), 1));
        assertThat(meetings.meeting(id).startsAtLocal()).isEqualTo(START.plusDays(1));
    }

    @Test
    void whatIsCancelledOrOverStaysSo() {
        MeetingId cancelled = plan(START);
        planning.cancel(cancelled, "");
        refused(Reason.OVER, () -> planning.answer(cancelled, true, 0));
        refused(Reason.OVER, () -> planning.cancel(cancelled, ""));
        MeetingId kept = plan(START.plusDays(1));
        refused(Reason.WHY, () -> planning.cancel(kept, "x".repeat(201)));
        planning.cancel(kept, "x".repeat(200));
        MeetingId id = plan(START.plusDays(1));
        clock.set(MeetingTime.moment(START.plusDays(1)).plus(Duration.ofMinutes(61)));
        refused(Reason.OVER, () -> planning.answer(id, true, 0));
        assertThat(meetings.earlier(network.id(), 5))
                .extracting(ListedMeeting::id)
                .containsExactly(id);
        assertThat(meetings.ahead(network.id())).isEmpty();
    }

    @Test
    @DisplayName("What is on or over is neither changed nor cancelled, nor is a series from it on; the secretary is")
    void whatIsOnOrOverIsNotPlannedAnyMore() {
        begin(START, OnHoliday.SKIP);
        List<Meeting> made = made();
        MeetingId first = made.getFirst().id();
        clock.set(MeetingTime.moment(START));
        circles.begun(new SittingId(first.value()));
        notPlanned(first);
        planning.giveSecretary(first, network.chair());
        assertThat(meetings.meeting(first).secretary()).isEqualTo(network.chair());
        assertThat(meetings.next(network.id()))
                .get()
                .extracting(ListedMeeting::isOpen)
                .isEqualTo(false);

        MeetingId second = made.get(1).id();
        clock.set(MeetingTime.moment(made.get(1).startsAt()).plus(Duration.ofMinutes(60)));
        notPlanned(second);
        series.endFrom(made.get(2).id(), "");
        assertThat(made().stream().map(Meeting::status))
                .startsWith(MeetingStatus.PLANNED, MeetingStatus.PLANNED, MeetingStatus.CANCELLED);
    }

    private void notPlanned(MeetingId id) {
        assertThat(agenda.agenda(id).open()).isFalse();
        refused(Reason.OVER, () -> planning.change(id, command(START.plusMonths(2)), 0));
        refused(Reason.OVER, () -> planning.cancel(id, ""));
        refused(Reason.OVER, () -> planning.answer(id, true, 0));
        refused(Reason.OVER, () -> series.endFrom(id, ""));
        refused(
                Reason.OVER,
                () -> series.changeFrom(id, 0, command(START.plusMonths(2)), Rhythm.MONTHLY, OnHoliday.SKIP));
    }

    @Test
    void anAnswerToTheOldTimeIsNoneToTheNewOne() {
        MeetingId id = plan(START);
        planning.change(id, command(START.plusDays(1)), 0);
        refused(Reason.CHANGED, () -> planning.answer(id, true, 0));
        assertThat(own(id)).isEqualTo(MeetingAnswer.NONE);
        planning.answer(id, true, 1);
        assertThat(own(id)).isEqualTo(MeetingAnswer.YES);
    }

    @Test
    @DisplayName("Exchange time counts here too: what the agenda promised, and what two of them had together")
    void exchangeTimeIsCountedWhenItWasHeld() throws Exception {
        MeetingId id = plan(START);
        SittingId sitting = new SittingId(id.value());
        List<Seat> seats = circles.roster(NetworkCircles.circle(network.id()));
        clock.set(MeetingTime.moment(START));
        live.go(seats.getFirst(), sitting, null, "rest");
        seats.forEach(seat -> in(sitting, seat));
        clock.advance(Duration.ofMinutes(45));
        assertThat(meetings.exchange(id)).as("not while they meet").isEmpty();
        assertThat(year.of(network.id()).each()).as("not while they meet").isEmpty();
        assertThat(meetings.whoCame(id)).containsExactlyInAnyOrderElementsOf(network.members());
        live.end(seats.getFirst(), sitting);

        assertThat(meetings.exchange(id)).contains(new Meetings.Exchange(60, 45));
        assertThat(year.of(network.id()))
                .as("in the year of the network")
                .isEqualTo(new ExchangeOfYear.Year(
                        new Meetings.Exchange(60, 45), Map.of(id, new Meetings.Exchange(60, 45))));
        assertThat(queries.of(() -> year.of(network.id())))
                .as("a log that can't change is read once")
                .noneMatch(sql -> sql.contains("session_log"));
        people.signIn(networks.network("Nils Nabo", "Nina Nabo").chair());
        denied(() -> year.of(network.id()));
        people.signIn(network.chair());
        clock.set(MeetingTime.moment(START.plusYears(1).plusHours(1)));
        assertThat(year.of(network.id()).each()).as("a year later").isEmpty();
        people.signIn(people.someone("Ukjent Person"));
        denied(() -> year.of(network.id()));
        denied(() -> meetings.exchange(id));
        denied(() -> meetings.whoCame(id));
    }

    private void in(SittingId sitting, Seat seat) {
        database.sql("insert into session_log (session_id, at_millis, type, person, role, connection, endpoint,"
                        + " room, heads) values (?, ?, 'JOINED', ?, ?, ?, ?, 'main', 1)")
                .params(
                        sitting.value(),
                        clock.instant().toEpochMilli(),
                        seat.person(),
                        seat.role().name(),
                        seat.person().toString(),
                        seat.person().toString())
                .update();
    }

    @Test
    void aTimeThatIsPastOrDoesNotExistIsRefused() {
        refused(Reason.START, () -> plan(LocalDateTime.parse("2026-03-09T12:59")));
        refused(Reason.START, () -> plan(LocalDateTime.parse("2026-03-29T02:30")));
        refused(Reason.START, () -> plan(LocalDateTime.parse("2030-03-29T09:30")));
        refused(Reason.LENGTH, () -> planning.plan(network.id(), List.of(new PlanMeeting("Møte", START, 4, ""))));
        refused(Reason.TITLE, () -> planning.plan(network.id(), List.of(new PlanMeeting(" ", START, 60, ""))));
        refused(Reason.DATES, () -> planning.plan(network.id(), List.of()));
    }

    @Test
    void theSecretaryPassesTheTaskOn() {
        MeetingId id = plan(START);
        people.signIn(network.members().get(2));
        denied(() -> planning.giveSecretary(id, network.chair()));
        people.signIn(network.member());
        assertThat(meetings.mayLead(id)).isTrue();
        planning.giveSecretary(id, network.members().get(2));
        assertThat(meetings.meeting(id).secretary()).isEqualTo(network.members().get(2));
        assertThat(meetings.mayLead(id)).isFalse();
        people.signIn(network.chair());
        refused(Reason.MEMBER, () -> planning.giveSecretary(id, people.someone("Ukjent Person")));
    }

    @Test
    @DisplayName(
            "Whoever leaves is secretary of nothing ahead: it is the next one's turn, or nobody's where nobody takes"
                    + " turns")
    void theTurnPassesOn() {
        begin(START, OnHoliday.MOVE);
        people.signIn(people.administrator());
        AccountId dina = people.someone("Dina Ny");
        all.letIn(network.id(), dina);
        people.signIn(network.chair());
        desk.takeTurns(
                network.id(),
                all.details(network.id()).version(),
                List.of(network.member(), network.members().get(2), dina));
        List<@Nullable AccountId> before = secretaries();
        clock.set(MeetingTime.moment(START.plusDays(1)));

        all.takeOut(network.id(), network.member());
        List<@Nullable AccountId> after = secretaries();
        assertThat(after.getFirst()).as("it is over").isEqualTo(network.member());
        assertThat(after.subList(1, after.size()))
                .containsOnly(network.members().get(2), dina)
                .contains(dina);
        for (int i = 1; i < after.size(); i++) {
            if (network.members().get(2).equals(before.get(i))) {
                assertThat(after.get(i)).as("keeps what they had").isEqualTo(before.get(i));
            }
        }
        all.takeOut(network.id(), dina);
        all.takeOut(network.id(), network.members().get(2));
        assertThat(secretaries().subList(1, after.size())).containsOnlyNulls();
    }

    private List<@Nullable AccountId> secretaries() {
        return made().stream().map(Meeting::secretary).toList();
    }

    @Test
    @DisplayName("A monthly series: six months are meetings, secretaries take turns, Easter is moved")
    void aSeries() {
        LocalDateTime first = LocalDateTime.parse("2026-04-02T09:00");
        begin(first, OnHoliday.MOVE);

        List<Meeting> made = made();
        assertThat(made)
                .extracting(Meeting::startsAt)
                .containsExactly(
                        LocalDateTime.parse("2026-04-07T09:00"),
                        LocalDateTime.parse("2026-05-07T09:00"),
                        LocalDateTime.parse("2026-06-04T09:00"),
                        LocalDateTime.parse("2026-07-02T09:00"),
                        LocalDateTime.parse("2026-08-06T09:00"),
                        LocalDateTime.parse("2026-09-03T09:00"),
                        LocalDateTime.parse("2026-10-01T09:00"));
        assertThat(made.getFirst().occursAt()).isEqualTo(first);
        assertThat(made).extracting(Meeting::holiday).startsWith(first.toLocalDate(), null);
        assertThat(made)
                .extracting(Meeting::secretary)
                .startsWith(network.member(), network.members().get(2), network.member());
        assertThat(meetings.after(made.get(1).id()))
                .get()
                .extracting(MeetingPlan::id)
                .isEqualTo(made.get(2).id());
    }

    @Test
    @DisplayName("A meeting that is put in between goes to whoever has neither the one before it nor the one after")
    void anExtraMeetingIsNobodysSecondInARow() {
        AccountId dina = people.someone("Dina Medlem");
        people.signIn(people.administrator());
        all.letIn(network.id(), dina);
        people.signIn(network.chair());
        desk.takeTurns(
                network.id(),
                all.details(network.id()).version(),
                List.of(network.member(), network.members().get(2), dina));
        begin(START, OnHoliday.SKIP);
        AccountId turn = all.details(network.id()).next();

        MeetingId extra = plan(START.plusDays(3));
        MeetingId another = plan(START.plusDays(2));
        MeetingId before = plan(START.minusDays(3));

        assertThat(made().stream().map(Meeting::secretary).limit(6))
                .containsExactly(
                        dina,
                        network.member(),
                        network.members().get(2),
                        dina,
                        network.members().get(2),
                        dina);
        assertThat(made().stream().map(Meeting::id).limit(4)).contains(before, another, extra);
        assertThat(all.details(network.id()).next())
                .as("what is put in between shifts nobody's turn")
                .isEqualTo(turn);
    }

    @Test
    void aSkippedHolidayIsShownAndIsNoMeeting() {
        LocalDateTime first = LocalDateTime.parse("2026-04-02T09:00");
        Recurrence rule = Recurrence.of(Rhythm.MONTHLY, first);
        assertThat(series.preview(first, rule, OnHoliday.SKIP).getFirst()).isEqualTo(new Occurrence(first, null));
        begin(first, OnHoliday.SKIP);
        assertThat(made().getFirst().startsAt()).isEqualTo(LocalDateTime.parse("2026-05-07T09:00"));
    }

    @Test
    void aRuleThatNeverComesIsRefused() {
        refused(
                Reason.RULE,
                () -> series.begin(
                        network.id(),
                        command(START),
                        Recurrence.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
                        OnHoliday.SKIP));
    }

    @Test
    @DisplayName("The next ones are made when few are left; again, or by two at once, none twice")
    void goesOn() {
        SeriesId id = begin(START, OnHoliday.SKIP);
        int before = made().size();
        series.goOn(id);
        assertThat(made()).as("enough are left").hasSize(before);

        clock.set(MeetingTime.moment(START.plusMonths(4)));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> series.goOn(id));
        series.goOn(id);
        other.join();

        assertThat(made()).hasSizeGreaterThan(before);
        assertThat(made()).extracting(Meeting::occursAt).doesNotHaveDuplicates();
        assertThat(made().getLast().startsAt()).isEqualTo(LocalDateTime.parse("2026-12-22T09:00"));
        int after = made().size();
        series.goOn(id);
        assertThat(made()).hasSize(after);
    }

    @Test
    void oneOfASeriesIsMovedOrCancelledAndTheOthersStay() {
        SeriesId id = begin(START, OnHoliday.SKIP);
        List<Meeting> made = made();
        planning.change(made.getFirst().id(), command(START.plusHours(2)), 0);
        planning.cancel(made.get(1).id(), "");

        clock.set(MeetingTime.moment(START.plusMonths(4)));
        series.goOn(id);

        List<Meeting> now = made();
        assertThat(now.getFirst().startsAt()).isEqualTo(START.plusHours(2));
        assertThat(now.get(1).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(now.subList(2, made.size()))
                .extracting(Meeting::startsAt)
                .isEqualTo(made.subList(2, made.size()).stream()
                        .map(Meeting::startsAt)
                        .toList());
        assertThat(database.sql("select count(*) from meeting_series_exception where series_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSeriesEndsFromAMeetingOn() {
        SeriesId id = begin(START, OnHoliday.SKIP);
        List<Meeting> made = made();
        series.endFrom(made.get(2).id(), "");

        assertThat(made().stream().filter(meeting -> meeting.status() == MeetingStatus.PLANNED))
                .hasSize(2);
        clock.set(MeetingTime.moment(START.plusMonths(5)));
        series.goOn(id);
        assertThat(made()).as("and no others come").hasSize(made.size());
    }

    @Test
    @DisplayName("From one on it is otherwise: the same meetings, at other times, and it goes on like that")
    void aSeriesChangesFromAMeetingOn() {
        begin(START, OnHoliday.SKIP);
        List<Meeting> made = made();
        LocalDateTime wednesday = LocalDateTime.parse("2026-05-27T14:00");
        series.changeFrom(
                made.get(2).id(),
                0,
                new PlanMeeting("Nettverksmøte", wednesday, 45, ""),
                Rhythm.MONTHLY,
                OnHoliday.SKIP);

        List<Meeting> now = made();
        assertThat(now.subList(0, 2))
                .extracting(Meeting::startsAt)
                .containsExactly(START, LocalDateTime.parse("2026-04-28T09:00"));
        assertThat(now.get(2).id()).isEqualTo(made.get(2).id());
        assertThat(now.get(2).startsAt()).isEqualTo(wednesday);
        assertThat(now.get(3).startsAt()).isEqualTo(LocalDateTime.parse("2026-06-24T14:00"));
        assertThat(now.get(2).minutes()).isEqualTo(45);
        assertThat(now)
                .extracting(Meeting::id)
                .containsAll(made.stream().map(Meeting::id).toList());
    }

    @Test
    @DisplayName(
            "Held more seldom, the last meetings are called off, and what they were to be about waits for the last one")
    void aSeriesThatIsHeldMoreSeldomLosesNoAgenda() {
        series.begin(network.id(), command(START), Recurrence.of(Rhythm.WEEKLY, START), OnHoliday.SKIP);
        List<Meeting> made = made();
        UUID item =
                agenda.propose(made.getLast().id(), new WriteItem("Langt fram", ItemKind.INFORM, 5, "", "", List.of()));
        int planned = series.going(made.getFirst().id()).planned();
        assertThat(planned).isEqualTo(made.size());

        series.changeFrom(made.getFirst().id(), 0, command(START), Rhythm.MONTHLY, OnHoliday.SKIP);

        List<Meeting> kept = made().stream()
                .filter(meeting -> meeting.status() == MeetingStatus.PLANNED)
                .toList();
        assertThat(kept).hasSizeLessThan(planned);
        assertThat(agenda.agenda(kept.getLast().id()).proposals())
                .extracting(AgendaEntry::id)
                .containsExactly(item);
    }

    @Test
    void theSecondOfTwoWhoChangeASeriesIsTold() {
        begin(START, OnHoliday.SKIP);
        MeetingId second = made().get(1).id();
        series.changeFrom(second, 0, command(START.plusMonths(1).plusHours(1)), Rhythm.MONTHLY, OnHoliday.SKIP);
        refused(
                Reason.CHANGED,
                () -> series.changeFrom(second, 0, command(START.plusMonths(1)), Rhythm.MONTHLY, OnHoliday.SKIP));
        assertThat(meetings.meeting(second).startsAtLocal())
                .isEqualTo(START.plusMonths(1).plusHours(1));
    }

    @Test
    void whyAMeetingIsCalledOffStandsOnItsPageForAYear() {
        MeetingId id = plan(START);
        planning.cancel(id, " Lise er bortreist. ");
        assertThat(meetings.meeting(id).calledOffWhy()).isEqualTo("Lise er bortreist.");
        clock.set(MeetingTime.moment(START.plusYears(1)));
        oldAnswers.forget();
        assertThat(meetings.meeting(id).calledOffWhy()).isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        oldAnswers.forget();
        assertThat(meetings.meeting(id).calledOffWhy()).isEmpty();
    }

    @Test
    void whatASeriesIsChangedFromIsWhatItIs() {
        series.begin(network.id(), command(START), Recurrence.of(Rhythm.WEEKLY, START), OnHoliday.SKIP);
        MeetingId second = made().get(1).id();
        planning.change(second, command(START.plusDays(9)), 0);
        assertThat(series.going(second))
                .isEqualTo(
                        new SeriesPlanning.Going(START.plusWeeks(1), Rhythm.WEEKLY, OnHoliday.SKIP, made().size() - 1));
        people.signIn(network.member());
        denied(() -> series.going(second));
    }

    @Test
    void aSeriesSaysHowFarItIsPlannedAndWhetherItGoesOn() {
        begin(START, OnHoliday.SKIP);
        MeetingId first = made().getFirst().id();
        LocalDate last = made().getLast().startsAt().toLocalDate();
        people.signIn(network.member());
        assertThat(series.ahead(first)).contains(new SeriesPlanning.Ahead(last, true));
        people.signIn(networks.network("Nils Nabo", "Nina Nabo").chair());
        denied(() -> series.ahead(first));
        people.signIn(network.chair());
        series.endFrom(made().get(2).id(), "");
        assertThat(series.ahead(first))
                .contains(new SeriesPlanning.Ahead(made().get(1).startsAt().toLocalDate(), false));
        assertThat(series.ahead(plan(START.plusDays(1)))).isEmpty();
    }

    @Test
    @DisplayName("A meeting that goes on over its time is the next one still, and no earlier one, for an hour")
    void whatGoesOnIsNotOver() {
        MeetingId id = plan(START);
        clock.set(MeetingTime.moment(START));
        circles.begun(new SittingId(id.value()));
        clock.advance(Duration.ofMinutes(119));
        assertThat(meetings.next(network.id()))
                .get()
                .extracting(ListedMeeting::roomIsOpen)
                .isEqualTo(true);
        assertThat(meetings.ahead(network.id())).extracting(ListedMeeting::id).containsExactly(id);
        assertThat(meetings.earlier(network.id(), 5)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(meetings.next(network.id())).isEmpty();
        assertThat(meetings.ahead(network.id())).isEmpty();
        assertThat(meetings.earlier(network.id(), 5)).hasSize(1);
    }

    @Test
    void whatWasTakenOutOfASeriesStaysOutWhenItChanges() {
        begin(START, OnHoliday.SKIP);
        List<Meeting> made = made();
        planning.cancel(made.get(3).id(), "");
        LocalDateTime later = made.get(2).startsAt().plusHours(2);
        series.changeFrom(made.get(2).id(), 0, command(later), Rhythm.MONTHLY, OnHoliday.SKIP);

        assertThat(made().stream()
                        .filter(meeting -> meeting.status() == MeetingStatus.PLANNED)
                        .map(Meeting::startsAt))
                .contains(later, made.get(4).startsAt().plusHours(2))
                .doesNotContain(made.get(3).startsAt().plusHours(2))
                .doesNotHaveDuplicates();
        assertThat(rows.findById(made.get(4).id()).orElseThrow().startsAt())
                .as("no other meeting takes its place")
                .isEqualTo(made.get(4).startsAt().plusHours(2));
    }

    @Test
    void whoeverJoinsLaterAnswersToo() {
        MeetingId id = plan(START);
        AccountId late = people.someone("Dina Ny");
        people.signIn(people.administrator());
        all.letIn(network.id(), late);
        people.signIn(late);
        planning.answer(id, false, 0);
        assertThat(own(id)).isEqualTo(MeetingAnswer.NO);
    }

    @Test
    void whoHasLeftDoesNotCountAmongThoseWhoCome() {
        MeetingId id = plan(START);
        planning.answer(id, true, 0);
        people.signIn(network.member());
        planning.answer(id, true, 0);
        assertThat(meetings.next(network.id()).orElseThrow().coming()).isEqualTo(2);
        people.signIn(network.chair());
        all.takeOut(network.id(), network.member());
        assertThat(meetings.next(network.id()).orElseThrow().coming()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Of a meeting that is over it stays who was asked: whoever left is among them, and whoever came later is"
                    + " not")
    void whoWasAskedStays() {
        MeetingId id = plan(START);
        people.signIn(network.member());
        planning.answer(id, true, 0);
        clock.set(MeetingTime.moment(START.plusDays(1)));
        people.signIn(people.administrator());
        all.letIn(network.id(), people.someone("Dina Ny"));
        all.takeOut(network.id(), network.member());
        people.signIn(network.chair());
        assertThat(meetings.meeting(id).invited())
                .extracting(invited -> invited.name() + " " + invited.answer())
                .containsExactly("Anne Leder NONE", "Cato Medlem NONE", "Berit Medlem YES");
    }

    @Test
    void answersAreForgottenAYearAfterTheMeeting() {
        MeetingId id = plan(START);
        planning.answer(id, true, 0);
        PollId poll = polls.open(network.id(), new OpenPoll("Fagdag", 60, "", Set.of(START, START.plusDays(1)), null));
        polls.answer(poll, Map.of(START, Vote.YES));
        clock.set(TestClock.START.plus(Duration.ofDays(364)));
        oldAnswers.forget();
        assertThat(polls.standing(poll).answered()).isEqualTo(1);
        clock.set(MeetingTime.moment(START.plusMonths(12).minusDays(1)));
        oldAnswers.forget();
        assertThat(own(id)).isEqualTo(MeetingAnswer.YES);
        clock.set(MeetingTime.moment(START.plusMonths(12).plusDays(1)));
        oldAnswers.forget();
        assertThat(meetings.meeting(id).invited()).isEmpty();
        denied(() -> polls.standing(poll));
    }

    private MeetingId plan(LocalDateTime start) {
        return planning.plan(network.id(), List.of(command(start))).getFirst();
    }

    private SeriesId begin(LocalDateTime first, OnHoliday holidays) {
        return series.begin(network.id(), command(first), Recurrence.of(Rhythm.MONTHLY, first), holidays);
    }

    private List<Meeting> made() {
        return rows.ahead(List.of(network.id()), LocalDateTime.parse("2026-01-01T00:00"), Limit.of(200));
    }

    private MeetingAnswer own(MeetingId id) {
        AccountId self = current.require().id();
        return meetings.meeting(id).invited().stream()
                .filter(invited -> invited.account().equals(self))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private static PlanMeeting command(LocalDateTime start) {
        return new PlanMeeting("Nettverksmøte", start, 60, "");
    }

    private static void denied(Runnable deed) {
        denied(deed, AccessDeniedException.class);
    }

    private static void denied(Runnable deed, Class<? extends Exception> how) {
        assertThatExceptionOfType(how).isThrownBy(deed::run);
    }

    private static void refused(Reason reason, Runnable deed) {
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
