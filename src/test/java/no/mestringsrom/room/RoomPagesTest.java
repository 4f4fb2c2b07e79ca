package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class RoomPagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc web;

    @Autowired
    TestRooms rooms;

    @Autowired
    LiveSessions live;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Links links;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLobbyTellsInThePersonsLanguageThatTheyAreInTheRightPlace(Language language) throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(30));

        String page = ok("/p/" + room.linkOf(room.per) + "?lang=" + language.tag());

        assertThat(page)
                .contains("<html lang=\"" + language.tag() + "\"")
                .contains(texts.get(language, "room.Lobby.title"))
                .contains(texts.get(language, "room.Lobby.hello", "Per"))
                .contains(texts.get(language, "room.Lobby.enter"))
                .contains(texts.get(language, "room.Lobby.measured.not"))
                .contains("Pia", "Erik")
                .doesNotContain("Åse", "!room.");
    }

    @Test
    void theWayInIsShownAnHourBeforeAndHostsAlwaysFindIt() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(61));
        String way = "/rom\"";

        assertThat(ok("/p/" + room.linkOf(room.per))).doesNotContain(way);
        assertThat(call("/p/" + room.linkOf(room.per) + "/rom").getRedirectedUrl())
                .startsWith("/p/" + room.linkOf(room.per));
        assertThat(ok("/vert/" + room.linkOf(room.professional))).contains(way);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ok("/p/" + room.linkOf(room.per))).contains(way);
    }

    @Test
    void whoeverComesLateIsWelcomeAndWhoeverComesEarlyGoesInByThemselves() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(10));
        String link = "/p/" + room.linkOf(room.per);
        String late = texts.get(Language.BOKMAL, "room.Lobby.enter.late");

        assertThat(ok(link)).doesNotContain(late).contains("\"room\":\"" + link + "/rom\"");
        assertThat(ok("/vert/" + room.linkOf(room.professional))).contains("\"room\":\"\"");
        clock.advance(Duration.ofMinutes(10));
        assertThat(ok(link)).contains(late);
    }

    @Test
    void theRoomKeepsTheLinkOutOfEverythingButItsOwnScript() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        String link = room.linkOf(room.per);

        MockHttpServletResponse answer = call("/p/" + link + "/rom");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("room-config", link, "noindex");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void whatIsLaidOutForASessionIsInItsRoomAndInNoOther() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        TestRoom neighbour = rooms.in(Duration.ofMinutes(30));
        rooms.laidOut.put(
                new SessionId(room.session().value()),
                List.of(new Handout("Øvelser hjemme", "https://eksempel.no/hefte")));

        assertThat(ok("/p/" + room.linkOf(room.per) + "/rom")).contains("Øvelser hjemme", "https://eksempel.no/hefte");
        assertThat(ok("/p/" + neighbour.linkOf(neighbour.per) + "/rom")).contains("\"materials\":[]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Handout("Felle", "javascript:alert(1)"));
    }

    @Test
    void betweenSessionsTheLobbyShowsTheNextAndAfterTheLastItSaysSo() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        String link = "/p/" + room.linkOf(room.per);
        String before = ok(link);
        live.go(room.professional, room.session(), null, room.segment(0));
        live.end(room.professional, room.session());

        assertThat(before).contains("Samling 1").doesNotContain(texts.get(Language.BOKMAL, "room.Lobby.again"));
        assertThat(ok(link))
                .contains("Samling 2", texts.get(Language.BOKMAL, "room.Lobby.again"))
                .doesNotContain("Samling 1");
        clock.advance(Duration.ofDays(200));
        try {
            assertThat(ok(link)).contains(texts.get(Language.BOKMAL, "room.Finished.title"));
            assertThat(call(link + "/rom").getStatus()).isEqualTo(303);
        } finally {
            clock.advance(Duration.ofDays(-200));
        }
    }

    @Test
    void aLinkThatLeadsNowhereSaysSoKindlyAndTellsNothingElse() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        String altered = room.linkOf(room.per).substring(1) + "A";
        String stranger = links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID());
        String expired = links.sign(LinkPurpose.HOST, room.professional.person(), clock.instant());

        for (String path :
                new String[] {"/p/" + altered, "/p/" + stranger, "/p/x/rom", "/vert/" + room.linkOf(room.per)}) {
            MockHttpServletResponse answer = call(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getContentAsString())
                    .contains(texts.get(Language.BOKMAL, "room.Closed.UNKNOWN_LINK.title"))
                    .doesNotContain("Hei,", "Prøve", room.plan.title().text());
        }
        assertThat(call("/vert/" + expired).getStatus()).isEqualTo(410);
    }

    @Test
    void onlySignedInHostsAreSentOnFromTheStaffPages() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        assertThat(call("/arbeid/rom/" + room.session().value()).getStatus()).isBetween(300, 403);
    }

    @Test
    void aSignedInHostIsSentToTheirOwnRoomAndToNoOther() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        TestRoom neighbour = rooms.in(Duration.ofMinutes(1));
        AccountId host = sessions.hostSeat(new CourseHostId(room.professional.person()))
                .orElseThrow()
                .account();

        assertThat(entrance(room.session().value(), host).getRedirectedUrl()).startsWith("/vert/");
        assertThat(entrance(neighbour.session().value(), host).getStatus()).isEqualTo(403);
        assertThat(entrance(UUID.randomUUID(), host).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse entrance(UUID session, AccountId host) throws Exception {
        // Of several applications in one JVM the newest knows who is signed in by way of the static holder, and each
        // its own.
        people.signIn(host);
        try {
            return web.perform(get("/arbeid/rom/" + session).with(user(host.toString())))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String ok(String path) throws Exception {
        MockHttpServletResponse answer = call(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse call(String path) throws Exception {
        MockHttpServletResponse answer = web.perform(get(path).header("Accept-Language", "nb"))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
