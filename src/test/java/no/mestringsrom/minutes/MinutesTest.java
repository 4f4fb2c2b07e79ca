package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.minutes.MinutesWriting.Push;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.PrintedPaper;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class MinutesTest {

    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 3, 9, 12, 0);

    @Autowired
    MinutesWriting writing;

    @Autowired
    MinutesDesk desk;

    @Autowired
    MinutesFiles files;

    @Autowired
    FollowUp followUp;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MinutesStore store;

    @Autowired
    OldMinutes old;

    @Autowired
    TestMinutes minutes;

    @Autowired
    Networks networks;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    AccountId chair;
    AccountId secretary;
    AccountId member;
    NetworkId network;
    MeetingId meeting;

    @BeforeEach
    void meet() {
        chair = people.someone("Lise Leder");
        secretary = people.someone("Sara Sekretær");
        member = people.someone("Mona Medlem");
        network = minutes.network(chair, secretary, member);
        meeting = minutes.meeting(network, TODAY, secretary);
        people.signIn(member);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beginsWithWhatIsKnownOfTheMeeting() {
        minutes.item(meeting, 1, "Årsplanen", "DECIDE", 20, "Lise Leder");
        minutes.item(meeting, 2, "Runden", "EXCHANGE", 1, "");
        minutes.answers(meeting, chair, MeetingAnswer.YES);
        minutes.answers(meeting, member, MeetingAnswer.NO);
        minutes.answers(meeting, secretary, MeetingAnswer.NONE);

        TextNow begun = writing.open(meeting);

        assertThat(begun.text().replace('\u00a0', ' ')).isEqualTo("""
                        # Referat: Nettverksmøte
                        Fagnettverket for prøver
                        mandag 9. mars 2026, kl. 12.00–13.00

                        ## Til stede
                        - Lise Leder

                        ## Meldt forfall
                        - Mona Medlem

                        ## Har ikke svart
                        - Sara Sekretær

                        ## Sak 1: Årsplanen
                        Til avgjørelse, 20 minutter, Lise Leder


                        ## Sak 2: Runden
                        Erfaringsutveksling, 1 minutt


                        ## Eventuelt

                        """);
        assertThat(begun.version()).isZero();
        minutes.item(meeting, 3, "Kom til siden", "INFORM", 5, "");
        minutes.append(meeting, "Takk for i dag");
        assertThat(writing.open(meeting).text())
                .as("begun once")
                .endsWith("Takk for i dag")
                .doesNotContain("Kom til siden");
    }

    @Test
    void whereTheyMetInTheRoomItKnowsWhoCameAndWhen() {
        AccountId fourth = people.someone("Fie Fjerde");
        people.signIn(people.administrator());
        networks.letIn(network, fourth);
        people.signIn(member);
        minutes.answers(meeting, chair, MeetingAnswer.YES);
        minutes.answers(meeting, secretary, MeetingAnswer.NO);
        minutes.answers(meeting, member, MeetingAnswer.NO);
        minutes.answers(meeting, fourth, MeetingAnswer.NONE);
        minutes.held(meeting, TODAY, secretary, fourth);

        assertThat(writing.open(meeting).text().replace('\u00a0', ' ')).contains("""
                        kl. 12.03–12.53

                        ## Til stede
                        - Fie Fjerde
                        - Sara Sekretær

                        ## Meldt forfall
                        - Mona Medlem

                        ## Ikke til stede
                        - Lise Leder

                        ## Eventuelt
                        """);
    }

    @Test
    @DisplayName("Who is not in while the meeting runs may still come")
    void nobodyIsAbsentBeforeItIsOver() {
        meeting = minutes.meeting(network, TODAY.plusMinutes(30), secretary);
        minutes.answers(meeting, chair, MeetingAnswer.YES);
        minutes.answers(meeting, member, MeetingAnswer.NONE);
        minutes.answers(meeting, secretary, MeetingAnswer.NONE);
        minutes.begun(meeting, TODAY.plusMinutes(30), secretary);
        clock.advance(Duration.ofMinutes(4));

        assertThat(writing.open(meeting).text()).contains("""
                        ## Til stede
                        - Sara Sekretær

                        ## Har svart at de kommer
                        - Lise Leder

                        ## Har ikke svart
                        - Mona Medlem

                        ## Eventuelt
                        """).doesNotContain("Ikke til stede");
    }

    @Test
    void whereSomeSatTogetherNobodyIsSaidToHaveBeenAway() {
        minutes.answers(meeting, secretary, MeetingAnswer.YES);
        minutes.answers(meeting, chair, MeetingAnswer.NONE);
        minutes.answers(meeting, member, MeetingAnswer.NONE);
        minutes.begun(meeting, TODAY, 3, secretary);
        assertThat(writing.open(meeting).text()).contains("""
                        ## Til stede
                        - Sara Sekretær

                        ## Ikke i videomøtet selv (noen satt sammen)
                        - Lise Leder
                        - Mona Medlem
                        """);
    }

    @Test
    void isBegunOnTheMeetingsDayAndNotForOneThatWasCancelled() {
        MeetingId tomorrow = minutes.meeting(network, TODAY.plusDays(1), secretary);
        MeetingId cancelled = minutes.meeting(network, TODAY, secretary);
        minutes.cancel(cancelled);

        assertRefused(Reason.TOO_EARLY, () -> writing.open(tomorrow));
        assertRefused(Reason.CANCELLED, () -> writing.open(cancelled));
        assertRefused(Reason.NONE, () -> writing.since(meeting, 0));
        assertRefused(Reason.NONE, () -> files.markdown(meeting));
        assertThat(desk.state(tomorrow).text()).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(writing.open(tomorrow).text()).startsWith("# Referat");
    }

    @Test
    void nobodyButMembersComesNearThem() {
        UUID action = actions("Oppgave: Ringe | Mona Medlem").getFirst().id();
        AccountId stranger = people.someone("Frank Fremmed");
        AccountId neighbour = people.someone("Nils Nabo");
        minutes.network(neighbour);
        AccountId administrator = people.administrator();

        for (AccountId other : List.of(stranger, neighbour, administrator)) {
            people.signIn(other);
            Stream.<ThrowingCallable>of(
                            () -> writing.open(meeting),
                            () -> writing.since(meeting, 0),
                            () -> writing.push(meeting, new Push(1, "x", List.of("[0]"))),
                            () -> desk.state(meeting),
                            () -> desk.send(meeting),
                            () -> desk.approve(meeting),
                            () -> desk.note(meeting, "Nei"),
                            () -> files.pdf(meeting),
                            () -> files.markdown(meeting),
                            () -> followUp.of(meeting),
                            () -> followUp.open(network),
                            () -> followUp.done(network),
                            () -> followUp.decisions(network, ""),
                            () -> followUp.done(action),
                            () -> followUp.notDone(action),
                            () -> followUp.done(UUID.randomUUID()))
                    .forEach(deed -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(deed));
            assertThat(followUp.mine()).isEmpty();
        }
    }

    @Test
    void aChangeThatIsSentTwiceIsInTheTextOnce() {
        TextNow begun = writing.open(meeting);
        TestPage page = new TestPage(begun);
        page.write(TestChange.replace(begun.text(), 0, 0, "Én gang"));

        writing.push(meeting, page.push());
        Since again = writing.push(meeting, page.push());

        page.hear(again);
        assertThat(page.saved()).isTrue();
        assertThat(writing.open(meeting)).isEqualTo(new TextNow(1, "Én gang" + begun.text(), false));
    }

    @Test
    void tenThousandLettersGoInAtOnceAndMoreThanThereIsRoomForDoNot() {
        minutes.append(meeting, "Čáhci 😀 ".repeat(1_000));
        TextNow now = writing.open(meeting);
        assertThat(now.text()).contains("Čáhci 😀 Čáhci");

        String tooMuch = TestChange.replace(now.text(), 0, 0, "x".repeat(MinutesWriting.LONGEST))
                .json();
        assertRefused(Reason.TOO_LONG, () -> minutes.push(meeting, now.version(), tooMuch));

        assertThat(writing.open(meeting)).as("nothing of it is there").isEqualTo(now);
        String room = TestChange.replace(
                        "x".repeat(MinutesWriting.LONGEST) + now.text(), 0, MinutesWriting.LONGEST, "Nå")
                .json();
        minutes.push(meeting, now.version(), tooMuch, room);
        assertThat(writing.open(meeting).text()).as("what was shortened fits").isEqualTo("Nå" + now.text());
    }

    @Test
    void whatIsNoChangeOfThisTextIsRefused() {
        TextNow now = writing.open(meeting);
        String whole = "[" + now.text().length() + "]";

        assertRefused(Reason.UNREADABLE, () -> minutes.push(meeting, 0, "[1]"));
        assertRefused(Reason.UNREADABLE, () -> minutes.push(meeting, 0, "nei"));
        assertRefused(Reason.UNREADABLE, () -> minutes.push(meeting, 1, whole));
        assertRefused(Reason.UNREADABLE, () -> writing.since(meeting, -1));
        assertRefused(
                Reason.UNREADABLE,
                () -> minutes.push(meeting, 0, "[[0,\"\\ud83d\"]," + now.text().length() + "]"));
        assertRefused(Reason.UNREADABLE, () -> writing.push(meeting, new Push(0, "<script>", List.of(whole))));
        assertThat(writing.open(meeting)).isEqualTo(now);
    }

    @Test
    void oneSeesWhoWritesWhereForAMoment() {
        writing.open(meeting);
        minutes.by(secretary, () -> minutes.replace(meeting, "## Eventuelt\n", "## Eventuelt\nOrd\n"));

        assertThat(writing.since(meeting, 0).writing()).containsExactly(new Since.Writer("Sara Sekretær", "Eventuelt"));
        assertThat(minutes.by(secretary, () -> writing.since(meeting, 0)).writing())
                .isEmpty();
        clock.advance(Duration.ofSeconds(7));
        assertThat(writing.since(meeting, 0).writing()).isEmpty();
    }

    @Test
    void anActionStaysTheSameWhileItsLineIsRewrittenAndMoved() {
        List<MinutesItem> items = actions("Oppgave: Ringe\nOppgave: Skrive | Mona | 12.3.\n");
        UUID ring = items.get(0).id();
        UUID write = items.get(1).id();
        followUp.done(ring);

        minutes.replace(meeting, "Oppgave: Ringe\n", "Oppgave: Ringe Kari\n");
        minutes.replace(meeting, "Oppgave: Ringe", "Nå:\nOppgave: Ringe");
        assertThat(done()).extracting(MinutesItem::id, MinutesItem::what).containsExactly(tuple(ring, "Ringe Kari"));

        minutes.replace(meeting, "Oppgave: Ringe Kari\n", "");
        assertThat(done()).as("the line is gone").isEmpty();
        minutes.append(meeting, "Til slutt\nOppgave: Ringe Kari\n");
        assertThat(done()).as("and is back").extracting(MinutesItem::id).containsExactly(ring);

        minutes.replace(meeting, "Oppgave: Skrive", "Oppgåve: Skrive");
        assertThat(followUp.open(network)).extracting(MinutesItem::id).containsExactly(write);
        minutes.replace(meeting, "Oppgåve: Skrive", "Vedtak: Skrive");
        assertThat(followUp.open(network)).as("a decision is something else").isEmpty();
        assertThat(followUp.decisions(network, "")).extracting(MinutesItem::id).doesNotContain(write);
    }

    @Test
    @DisplayName("Who says that something is done, when its line has just been taken out, is told that")
    void whatHasLeftTheTextCanNotBeDone() {
        UUID action = actions("Oppgave: Ringe\n").getFirst().id();
        minutes.replace(meeting, "Oppgave: Ringe\n", "");

        assertRefused(Reason.LINE_GONE, () -> followUp.done(action));
        AccountId stranger = people.someone("Frank Fremmed");
        people.signIn(stranger);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> followUp.done(action));
    }

    @Test
    void moreThanIsShownIsCountedAndOnesOwnIsShown() {
        actions("Oppgave: Andres | Sara | 10.3.\n".repeat(FollowUp.MOST) + "Oppgave: Min | Mona | 20.3.\n");

        assertThat(followUp.countOpen(network)).isEqualTo(FollowUp.MOST + 1);
        assertThat(followUp.open(network)).hasSize(FollowUp.MOST);
        assertThat(followUp.open(network).getFirst().what()).isEqualTo("Min");
    }

    @Test
    @DisplayName(
            "Minutes that were begun in the morning go along when the meeting is moved, and wait for nobody when it is cancelled")
    void aMeetingThatIsMovedTakesItsMinutesAlong() {
        meeting = minutes.meeting(network, TODAY.plusHours(4), secretary);
        actions("Oppgave: Ringe | Mona | 12.3.\n");
        people.signIn(chair);
        minutes.meeting(network, TODAY.plusDays(60), secretary);
        planning.change(meeting, new PlanMeeting("Nettverksmøte", TODAY.plusDays(15), 60, ""), 0);

        assertThat(followUp.of(meeting))
                .extracting(MinutesItem::heldOn, MinutesItem::dueOn)
                .containsExactly(tuple(LocalDate.of(2026, 3, 24), LocalDate.of(2027, 3, 12)));
        assertThat(desk.waiting()).extracting(MinutesDesk.Waiting::heldOn).containsExactly(LocalDate.of(2026, 3, 24));
        planning.cancel(meeting, "");
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void whoAndWhenAreUnderstoodWhereThatCanBe() {
        people.someone("Mona Utenfor");
        List<MinutesItem> items = actions("""
                Oppgave: En | Mona Medlem | 12.3.
                Oppgave: To | sara | innen fredag 13. mars
                Oppgave: Tre | Mona Utenfor | snart
                Oppgave: Fire
                """);

        assertThat(items)
                .extracting(MinutesItem::who, MinutesItem::person, MinutesItem::due, MinutesItem::dueOn)
                .containsExactly(
                        tuple("Mona Medlem", member, "12.3.", LocalDate.of(2026, 3, 12)),
                        tuple("sara", secretary, "innen fredag 13. mars", LocalDate.of(2026, 3, 13)),
                        tuple("Mona Utenfor", null, "snart", null),
                        tuple("", null, "", null));
        assertThat(followUp.mine()).extracting(MinutesItem::what).containsExactly("En");
    }

    @Test
    void listsGatherWhatCameOfAllMeetings() {
        actions("Oppgave: Sist\nOppgave: Andres | Sara | 10.3.\nOppgave: Min | Mona | 20.3.\nVedtak: 100 % av A_B\n");
        MeetingId earlier = minutes.meeting(network, TODAY.minusMonths(1), secretary);
        writing.open(earlier);
        minutes.append(earlier, "Vedtak: Alle kommer\nOppgave: Min først | Mona | 12.3.\n");

        assertThat(followUp.open(network))
                .extracting(MinutesItem::what)
                .containsExactly("Min først", "Min", "Andres", "Sist");
        assertThat(followUp.decisions(network, ""))
                .extracting(MinutesItem::what)
                .containsExactly("100 % av A_B", "Alle kommer");
        assertThat(followUp.decisions(network, " KOMMER ")).hasSize(1);
        assertThat(followUp.decisions(network, "0 %")).hasSize(1);
        assertThat(followUp.decisions(network, "A_B")).hasSize(1);
        assertThat(followUp.decisions(network, "a%b"))
                .as("signs mean themselves")
                .isEmpty();
        UUID first = followUp.open(network).getFirst().id();
        followUp.done(first);
        followUp.done(first);
        assertThat(followUp.mine()).extracting(MinutesItem::what).containsExactly("Min");
        followUp.notDone(first);
        assertThat(followUp.mine()).hasSize(2);
    }

    @Test
    void whoeverLeadsTheNextMeetingApprovesWhenItHasBegun() {
        writing.open(meeting);
        assertRefused(Reason.NOT_AT_NEXT_MEETING, () -> minutes.by(chair, () -> approve()));
        minutes.meeting(network, TODAY.plusDays(7), member);
        assertRefused(Reason.NOT_AT_NEXT_MEETING, () -> minutes.by(chair, () -> approve()));
        clock.advance(Duration.ofDays(7));
        people.signIn(secretary);
        assertThat(desk.state(meeting).mayApprove()).isFalse();
        assertRefused(Reason.NOT_AT_NEXT_MEETING, this::approve);

        people.signIn(member);
        assertThat(desk.state(meeting).mayApprove()).isTrue();
        approve();
        approve();

        assertThat(desk.state(meeting).approvedAt()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("What waits to be approved is known at the meeting where it is, and by nobody of another network")
    void theNextMeetingKnowsWhatWaits() {
        writing.open(meeting);
        people.signIn(chair);
        assertThat(desk.waiting()).as("no meeting is planned for it").isEmpty();
        MeetingId next = minutes.meeting(network, TODAY.plusDays(7), member);
        minutes.meeting(network, TODAY.plusDays(14), member);
        minutes.cancel(minutes.meeting(network, TODAY.plusDays(3), member));

        assertThat(desk.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.meeting()).isEqualTo(meeting);
            assertThat(waiting.heldOn()).isEqualTo(TODAY.toLocalDate());
            assertThat(waiting.next().id()).isEqualTo(next);
            assertThat(waiting.mayApprove()).isFalse();
        });
        clock.advance(Duration.ofDays(7).minusHours(1).minusMinutes(1));
        assertThat(desk.waiting().getFirst().mayApprove())
                .as("a minute before it begins")
                .isFalse();
        assertRefused(Reason.NOT_AT_NEXT_MEETING, this::approve);
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.waiting().getFirst().mayApprove()).isTrue();
        assertThat(minutes.by(member, () -> desk.waiting().getFirst().mayApprove()))
                .as("its secretary")
                .isTrue();
        assertThat(minutes.by(secretary, () -> desk.waiting().getFirst().mayApprove()))
                .isFalse();
        AccountId neighbour = people.someone("Nils Nabo");
        minutes.network(neighbour);
        assertThat(minutes.by(neighbour, () -> desk.waiting())).isEmpty();
        people.signIn(chair);
        approve();
        assertThat(desk.waiting()).isEmpty();
        assertThat(desk.state(meeting).approvedBy()).isEqualTo("Lise Leder");
    }

    @Test
    void whoApprovesSomeDaysLaterDidItAtNoMeeting() {
        writing.open(meeting);
        minutes.meeting(network, TODAY.plusDays(7), member);
        clock.advance(Duration.ofDays(9));
        minutes.by(chair, this::approve);
        assertThat(files.standing(desk.state(meeting), Language.ENGLISH))
                .isEqualTo("Approved on March 18, 2026 13:00 by Lise Leder.");
    }

    @Test
    void whatADraftSaysIsMarkedUntilItIsApproved() {
        actions("Oppgave: Ringe | Mona\nVedtak: Møte i mai\n");
        assertThat(followUp.open(network)).extracting(MinutesItem::draft).containsExactly(true);
        assertThat(followUp.decisions(network, ""))
                .extracting(MinutesItem::draft)
                .containsExactly(true);
        approveNextWeek();
        assertThat(followUp.open(network)).extracting(MinutesItem::draft).containsExactly(false);
        assertThat(followUp.decisions(network, ""))
                .extracting(MinutesItem::draft)
                .containsExactly(false);
    }

    @Test
    void whatIsApprovedNobodyChanges() {
        TextNow draft = writing.open(meeting);
        minutes.append(meeting, "Oppgave: Ringe\n");
        approveNextWeek();
        TextNow locked = writing.open(meeting);

        assertThat(locked.approved()).isTrue();
        assertRefused(Reason.APPROVED, () -> minutes.append(meeting, "Mer"));
        assertRefused(
                Reason.APPROVED,
                () -> minutes.push(meeting, 0, "[" + draft.text().length() + "]"));
        assertRefused(
                Reason.APPROVED,
                () -> minutes.by(chair, () -> {
                    desk.send(meeting);
                    return true;
                }));
        assertThatExceptionOfType(IllegalStateException.class)
                .as("nor in the database")
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                store.write(meeting, locked.version(), List.of(new TextUpdate("x", "[0]")), "Annet")));
        assertThat(writing.open(meeting)).isEqualTo(locked);
        assertThat(writing.since(meeting, 0)).isEqualTo(new Since(List.of(), List.of(), true));
        followUp.done(followUp.open(network).getFirst().id());
        assertThat(followUp.open(network)).as("what is to be done goes on").isEmpty();
    }

    @Test
    void whatIsToBeCorrectedLaterIsAddedBelow() throws Exception {
        writing.open(meeting);
        minutes.append(meeting, "Vedtak: Møte i mai\nOppgave: Kalle inn 😀 | Mona | 12.3.\n");
        people.signIn(secretary);
        assertRefused(Reason.NOT_APPROVED, () -> desk.note(meeting, "Juni"));
        assertThat(PrintedPaper.of(files.pdf(meeting)).text()).contains("Utkast. Ikke godkjent ennå.");
        approveNextWeek();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> minutes.by(member, () -> {
                    desk.note(meeting, "Juli");
                    return true;
                }));
        people.signIn(secretary);
        assertRefused(Reason.NOTE_EMPTY, () -> desk.note(meeting, " "));
        assertRefused(Reason.NOTE_TOO_LONG, () -> desk.note(meeting, "x".repeat(4_001)));
        desk.note(meeting, " Møtet er i juni. ");

        assertThat(files.markdown(meeting))
                .startsWith("# Referat: Nettverksmøte\n\nFagnettverket for prøver\\\n")
                .endsWith("""
                        ## Eventuelt

                        * **Vedtak: Møte i mai**
                        * **Oppgave: Kalle inn 😀 | Mona | 12.3.**

                        *Godkjent på møtet «Nettverksmøte» 16. mars 2026 kl. 13.00 av Lise Leder.*

                        ## Merknader etter godkjenningen

                        **16. mars 2026, Sara Sekretær**

                        Møtet er i juni.
                        """);
        PrintedPaper paper = PrintedPaper.of(files.pdf(meeting));
        assertThat(paper.title()).isEqualTo("Referat: Nettverksmøte");
        assertThat(paper.language()).isEqualTo("nb");
        assertThat(paper.text())
                .contains(
                        "Fagnettverket for prøver",
                        "Godkjent på møtet «Nettverksmøte» 16. mars 2026 kl. 13.00 av Lise Leder.",
                        "Til stede")
                .contains("Vedtak: Møte i mai", "Oppgaver Hva Hvem Frist Kalle inn", "12. mars 2026")
                .contains("Merknader etter godkjenningen 16. mars 2026, Sara Sekretær Møtet er i juni.");
    }

    @Test
    void minutesAreForgottenAfterFiveYears() {
        writing.open(meeting);
        minutes.append(meeting, "Vedtak: Glem det\n");
        clock.set(TestClock.START.plus(Duration.ofDays(5 * 365)));
        old.forget();
        assertThat(desk.state(meeting).text()).isNotNull();

        clock.advance(Duration.ofDays(3));
        assertThat(old.forget()).isPositive();

        assertThat(desk.state(meeting).text()).isNull();
        assertThat(followUp.decisions(network, "")).isEmpty();
    }

    private List<MinutesItem> actions(String lines) {
        writing.open(meeting);
        minutes.append(meeting, lines);
        return followUp.of(meeting);
    }

    private List<MinutesItem> done() {
        return followUp.done(network);
    }

    private boolean approve() {
        desk.approve(meeting);
        return true;
    }

    private void approveNextWeek() {
        minutes.meeting(network, TODAY.plusDays(7), member);
        clock.advance(Duration.ofDays(7));
        minutes.by(chair, this::approve);
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(MinutesRefused.class)
                .isThrownBy(deed)
                .extracting(MinutesRefused::reason)
                .isEqualTo(reason);
    }
}
