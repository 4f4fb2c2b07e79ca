package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.HostLinks;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class HostLinksTest {

    @Autowired
    HostLinks links;

    @Autowired
    Seating seating;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestPeople people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignedInHostIsGivenALinkToTheirOwnSeat() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        people.signIn(accountOf(room.experienced));

        String link = links.toRoom(first(room).id());

        assertThat(link).startsWith("/vert/");
        assertThat(seating.seat(LinkPurpose.HOST, link.substring("/vert/".length())))
                .isEqualTo(room.experienced);
    }

    @Test
    void theWayIsOfferedForTheSessionThatTheLinkLeadsTo() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        SessionPlan later = sessions.sessions(room.course).get(1);
        people.signIn(accountOf(room.professional));

        assertThat(links.leadToRoomOf(first(room))).isTrue();
        assertThat(links.leadToRoomOf(later)).isFalse();
    }

    @Test
    void hostsOfOtherCoursesAreRefused() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        TestRoom neighbour = rooms.in(Duration.ofMinutes(30));
        people.signIn(accountOf(neighbour.professional));

        assertThat(links.leadToRoomOf(first(room))).isFalse();
        assertThatThrownBy(() -> links.toRoom(first(room).id())).isInstanceOf(AccessDeniedException.class);
    }

    private SessionPlan first(TestRoom room) {
        return sessions.sessions(room.course).getFirst();
    }

    private AccountId accountOf(Seat seat) {
        return sessions.hostSeat(new CourseHostId(seat.person())).orElseThrow().account();
    }
}
