package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ModerationTest {

    @Autowired
    Moderation moderation;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    TestRooms rooms;

    @Test
    void whoeverIsTakenOutIsCountedOutOnEveryDeviceAndComesInNoMoreUntilLetIn() {
        TestRoom room = opened();
        live.isIn(room.per, room.plan, "phone", "e1", "main");
        live.isIn(room.per, room.plan, "tablet", "e2", "main");
        live.isIn(room.aase, room.plan, "aase", "e3", "main");

        moderation.remove(room.experienced, room.session(), room.per.person());
        moderation.remove(room.professional, room.session(), room.per.person());

        assertThat(RoomState.of(log.after(room.session(), 0)).devices())
                .extracting(RoomState.Device::connection)
                .containsExactly("aase");
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.Removed)
                .as("once")
                .extracting(LogEntry::what)
                .containsExactly(new Happening.Removed(room.experienced.person(), room.per.person()));
        refuses(Reason.REMOVED, () -> live.isIn(room.per, room.plan, "phone", "e4", "main"));

        moderation.letInAgain(room.professional, room.session(), room.per.person());
        live.isIn(room.per, room.plan, "phone", "e4", "main");
        assertThat(RoomState.of(log.after(room.session(), 0)).devices()).hasSize(2);
    }

    @Test
    void onlyHostsTakeOutAndOnlyParticipants() {
        TestRoom room = opened();
        TestRoom neighbour = opened();
        long entries = log.after(room.session(), 0).size();

        refuses(Reason.HOSTS_ONLY, () -> moderation.remove(room.per, room.session(), room.aase.person()));
        refuses(Reason.HOSTS_ONLY, () -> moderation.letInAgain(room.per, room.session(), room.per.person()));
        refuses(
                Reason.NOT_IN_ROOM,
                () -> moderation.remove(room.professional, room.session(), room.experienced.person()));
        refuses(Reason.NOT_IN_ROOM, () -> moderation.remove(room.professional, room.session(), neighbour.per.person()));
        moderation.letInAgain(room.professional, room.session(), room.per.person());
        assertThat(log.after(room.session(), 0)).hasSize((int) entries);
    }

    private TestRoom opened() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        return room;
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
