package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class QuestionsTest {

    @Autowired
    Questions questions;

    @Autowired
    LiveSessions live;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void hostsSeeWhatIsAskedInOrderAndByWhomUnlessTheAskerWouldNotSay() {
        TestRoom room = open();

        ask(room, room.per, "Hvordan klarer dere hverdagen?");
        clock.advance(Duration.ofSeconds(1));
        ask(room, room.aase, "Er det farlig?", true);

        assertThat(questions.of(room.session()))
                .extracting(Question::text, Question::name, Question::answered)
                .containsExactly(
                        tuple("Hvordan klarer dere hverdagen?", "Per Prøve", false),
                        tuple("Er det farlig?", null, false));
    }

    /** «Everything else is gone at once», says the page where they delete it. */
    @Test
    void whoeverDeletesEverythingTakesTheirNameOffWhatTheyAsked() {
        TestRoom room = open();
        TestRoom neighbour = open();
        ask(room, room.per, "Hvordan klarer dere hverdagen?");
        ask(room, room.aase, "Hva nå?");
        ask(neighbour, neighbour.per, "Når er pausen?");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(
                        new ParticipantErased(courseOf(room), new RegistrationId(room.per.person()), "Per Prøve")));

        assertThat(questions.of(room.session()))
                .extracting(Question::name)
                .containsExactlyInAnyOrder(null, "Åse Prøve");
        assertThat(questions.of(neighbour.session())).extracting(Question::name).containsExactly("Per Prøve");
    }

    private CourseId courseOf(TestRoom room) {
        return new CourseId(database.sql("select course_id from course_session where id = ?")
                .param(room.session().value())
                .query(UUID.class)
                .single());
    }

    @Test
    void nothingInTheDatabaseLeadsFromAnAnonymousQuestionToItsAsker() {
        TestRoom room = open();
        UUID question = ask(room, room.aase, "Er det farlig?", true);

        Map<String, Object> row = database.sql("select * from question where id = ?")
                .param(question)
                .query()
                .singleRow();

        assertThat(row.get("name")).isNull();
        assertThat(row.values().toString())
                .doesNotContain(room.aase.person().toString())
                .doesNotContain("Åse");
    }

    @Test
    void eitherHostTicksAQuestionOffAndPutsItBack() {
        TestRoom room = open();
        UUID question = ask(room, room.per, "Hva nå?");

        questions.tick(room.professional, room.session(), question, true);
        assertThat(questions.of(room.session())).singleElement().matches(Question::answered);
        questions.tick(room.experienced, room.session(), question, false);
        assertThat(questions.of(room.session())).singleElement().matches(one -> !one.answered());

        assertRefused(Reason.HOSTS_ONLY, () -> questions.tick(room.per, room.session(), question, true));
        TestRoom neighbour = open();
        questions.tick(neighbour.professional, neighbour.session(), question, true);
        assertThat(questions.of(room.session()))
                .as("another session's hosts do not reach it")
                .singleElement()
                .matches(one -> !one.answered());
    }

    @Test
    void refusesWhatIsEmptyOrTooLongOrComesTooFast() {
        TestRoom room = open();

        assertRefused(Reason.QUESTION_EMPTY, () -> ask(room, room.per, " \n "));
        assertRefused(Reason.QUESTION_TOO_LONG, () -> ask(room, room.per, "æ".repeat(501)));
        ask(room, room.per, "æ".repeat(500));
        ask(room, room.per, "En til");
        ask(room, room.per, "Og en\tto\ntre");
        assertThat(questions.of(room.session())).extracting(Question::text).contains("Og en to tre");
        assertRefused(Reason.TOO_MANY_QUESTIONS, () -> ask(room, room.per, "En for mye"));
        ask(room, room.aase, "Andre får fortsatt spørre");
        clock.advance(Duration.ofMinutes(1));
        ask(room, room.per, "Nå går det igjen");
    }

    @Test
    void theSameQuestionSentTwiceIsAskedOnce() {
        TestRoom room = open();
        UUID question = ask(room, room.per, "Kom det fram?");

        for (int i = 0; i < 5; i++) {
            questions.ask(room.per, room.session(), question, "Kom det fram?", false);
        }

        assertThat(questions.of(room.session())).hasSize(1);
    }

    @Test
    void nobodyAsksBeforeTheDoorsAreOpenOrAfterTheEnd() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));

        assertRefused(Reason.NOT_YET_OPEN, () -> ask(room, room.per, "For tidlig?"));
        live.go(room.professional, room.session(), null, room.segment(0));
        live.end(room.professional, room.session());
        assertRefused(Reason.ENDED, () -> ask(room, room.per, "For sent?"));
    }

    @Test
    void allAreGoneWhenTheSessionHasBeenOverForADay() {
        TestRoom room = open();
        ask(room, room.per, "Blir dette borte?");
        clock.advance(Duration.ofHours(2));
        live.extend(room.professional, room.session(), LiveSessions.plannedEnd(room.plan, new RoomState()), 5);

        clock.advance(Duration.ofHours(23));
        questions.forget();
        assertThat(questions.of(room.session()))
                .as("something happened a moment ago")
                .hasSize(1);
        clock.advance(Duration.ofHours(1));
        questions.forget();
        assertThat(questions.of(room.session())).isEmpty();
    }

    private TestRoom open() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        return room;
    }

    private UUID ask(TestRoom room, Seat seat, String text) {
        return ask(room, seat, text, false);
    }

    private UUID ask(TestRoom room, Seat seat, String text, boolean anonymous) {
        UUID question = UUID.randomUUID();
        questions.ask(seat, room.session(), question, text, anonymous);
        return question;
    }

    private static void assertRefused(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
