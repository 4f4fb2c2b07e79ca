package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ImpressionsTest {

    @Autowired
    Impressions impressions;

    @Autowired
    LiveSessions live;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void areToldOnlyWhenFiveHaveAnswered() {
        TestRoom room = started();
        for (int i = 0; i < 4; i++) {
            impressions.answer(someone(room), room.plan, Impression.GOOD);
        }
        assertThat(impressions.of(room.session())).isEmpty();

        impressions.answer(someone(room), room.plan, Impression.POOR);

        assertThat(impressions.of(room.session()))
                .containsEntry(Impression.GOOD, 4)
                .containsEntry(Impression.POOR, 1)
                .containsEntry(Impression.MIXED, 0);
        assertThat(impressions.of(started().session())).isEmpty();
    }

    @Test
    void anAnswerCountsOnceAndAnotherTakesItsPlaceAlsoAfterMidnight() {
        TestRoom room = started();
        for (int i = 0; i < 4; i++) {
            impressions.answer(someone(room), room.plan, Impression.GOOD);
        }

        came(room, room.per);
        impressions.answer(room.per, room.plan, Impression.POOR);
        impressions.answer(room.per, room.plan, Impression.POOR);
        assertThat(impressions.of(room.session())).containsEntry(Impression.POOR, 1);
        clock.advance(Duration.ofHours(11));
        impressions.answer(room.per, room.plan, Impression.VERY_GOOD);
        clock.advance(Duration.ofHours(-11));

        assertThat(impressions.of(room.session()))
                .containsEntry(Impression.POOR, 0)
                .containsEntry(Impression.VERY_GOOD, 1)
                .containsEntry(Impression.GOOD, 4);
    }

    @Test
    void onlyCountsAreStored() {
        TestRoom room = started();
        impressions.answer(came(room, room.per), room.plan, Impression.GOOD);
        impressions.answer(came(room, room.aase), room.plan, Impression.GOOD);

        assertThat(database.sql("select * from impression where session_id = ?")
                        .param(room.session().value())
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row.keySet())
                        .containsExactlyInAnyOrderElementsOf(
                                List.of("session_id", "answered_on", "choice", "answers")));
    }

    @Test
    void hostsAreNotAskedNorIsAnybodyBeforeTheSession() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));

        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> impressions.answer(room.per, room.plan, Impression.GOOD))
                .matches(refused -> refused.reason() == Reason.NOT_STARTED);
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> impressions.answer(room.professional, room.plan, Impression.GOOD))
                .matches(refused -> refused.reason() == Reason.PARTICIPANTS_ONLY);
    }

    @Test
    void whoeverWasNotThereIsNotAskedNorIsAnybodyLongAfter() {
        TestRoom room = started();
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> impressions.answer(room.per, room.plan, Impression.GOOD))
                .matches(refused -> refused.reason() == Reason.NOT_IN_ROOM);

        came(room, room.per);
        clock.advance(Duration.ofDays(1));
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> impressions.answer(room.per, room.plan, Impression.GOOD))
                .matches(refused -> refused.reason() == Reason.ENDED);
        clock.advance(Duration.ofDays(-1));
    }

    private TestRoom started() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        return room;
    }

    private Seat someone(TestRoom room) {
        return came(room, new Seat(UUID.randomUUID(), "Noen Prøve", SessionRole.PARTICIPANT, room.plan.circle()));
    }

    private Seat came(TestRoom room, Seat seat) {
        String connection = seat.person().toString();
        live.isIn(seat, room.plan, connection, connection, "main");
        return seat;
    }
}
