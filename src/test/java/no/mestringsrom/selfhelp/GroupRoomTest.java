package no.mestringsrom.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A group that goes on opens its own room, and nobody else does. */
@ServiceTest
class GroupRoomTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    TestGroups test;

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    GroupCircles circles;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestPeople people;

    @Autowired
    Links links;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    Asked asked;
    String kari;
    String ola;
    Sitting evening;

    @BeforeEach
    void anEveningInAnHour() {
        asked = test.asked("Kari", "Ola", "Nils");
        Map<String, String> members = test.formed(asked);
        kari = members.get("Kari");
        ola = members.get("Ola");
        LocalDate day = LocalDate.ofInstant(clock.instant(), OSLO).plusDays(3);
        groups.meet(kari, groups.page(kari).revision(), new Rhythm(day.atTime(18, 0), 2, 90));
        evening =
                circles.sittings(GroupCircles.circle(groups.page(kari).group())).getFirst();
        clock.set(evening.startsAt().minus(Duration.ofMinutes(50)));
    }

    @Test
    @DisplayName("The room speaks of a meeting and of members, and leads to the group's page, where help is")
    void wordsAndTheWayBack() throws Exception {
        String lobby = body("/grupperom/" + kari);
        String room = body("/grupperom/" + kari + "/rom");

        assertThat(lobby).contains("/gruppe/" + kari + "\"").doesNotContain("samlingen", "Deltakerne");
        assertThat(room)
                .contains("/gruppe/" + kari + "\"", "Start møtet", "medlem")
                .doesNotContain("Start samlingen", "Slipp inn deltakerne");
    }

    private String body(String path) throws Exception {
        return web.perform(get(path).header("Accept-Language", "nb"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anyMemberOpensItAndKeepsTheClockAndNothingOfVoicesIsKept() throws Exception {
        assertThat(evening.agenda().stream().mapToInt(part -> part.minutes()).sum())
                .isEqualTo(90);
        live.openDoors(seat(ola), evening.id());
        for (String token : List.of(kari, ola)) {
            Seat seat = seat(token);
            live.isIn(seat, evening, seat.person().toString(), seat.person().toString(), "main");
        }
        clock.set(evening.startsAt());
        live.go(seat(kari), evening.id(), null, "round");
        live.speaks(evening, seat(ola).person(), seat(kari).person().toString());
        clock.advance(Duration.ofMinutes(40));
        live.end(seat(ola), evening.id());

        Ledger ledger = ledgers.of(evening.id());
        assertThat(ledger.actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(40).toMillis());
        assertThat(database.sql("select count(*) from session_log where session_id = ? and type = 'SPEAKER'")
                        .param(evening.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(groups.page(kari).next().map(next -> next.id().value()))
                .isNotEqualTo(evening.id().value());
    }

    @Test
    void theMembersLinkLeadsToTheRoomAndNoOtherDoes() throws Exception {
        page("/grupperom/" + kari, 200);
        page("/grupperom/" + kari + "/rom", 200);
        page("/grupperom/forged", 404);
        page("/p/" + kari, 404);
        page("/vert/" + kari, 404);
        page("/grupperom/" + asked.links().get("Kari"), 404);
        page("/grupperom/" + links.sign(LinkPurpose.HOST, links.open(LinkPurpose.SELFHELP, kari)), 404);
        clock.set(evening.startsAt().minus(Duration.ofMinutes(61)));
        page("/grupperom/" + kari + "/rom", 303);
    }

    @Test
    @DisplayName("A coordinator has no seat, whatever link they make of what they know, and sees no names")
    void staffDoNotSeeIn() throws Exception {
        people.signIn(people.coordinator(asked.service().value()));
        UUID group = groups.page(kari).group().value();
        for (LinkPurpose purpose : LinkPurpose.values()) {
            page("/grupperom/" + links.sign(purpose, group), 404);
            page("/gruppe/" + links.sign(purpose, group), 404);
        }
        assertThat(circles.roster(evening.circle()))
                .extracting(Seat::name)
                .containsExactlyInAnyOrder("Kari", "Ola", "Nils");
    }

    @Test
    void whoLeftHasNoSeatAndAnEveningThatIsCalledOffIsNone() {
        groups.leave(ola);
        assertThatExceptionOfType(RoomRefused.class).isThrownBy(() -> seat(ola));
        groups.callOff(kari, new EveningId(evening.id().value()), true);
        assertThat(circles.sitting(evening.id())).isEmpty();
    }

    @Test
    @DisplayName("Pressed by all at once an evening is called off once, and nobody meets an error")
    void manyPressesAtOnce() throws Exception {
        int told = test.mailsTo(kari).size();
        EveningId which = new EveningId(evening.id().value());
        Callable<Boolean> press = () -> {
            groups.callOff(kari, which, true);
            return true;
        };
        Callable<Boolean> other = () -> {
            groups.callOff(ola, which, true);
            return true;
        };
        try (ExecutorService presses = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : presses.invokeAll(List.of(press, other, press, other))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(test.mailsTo(kari)).hasSize(told + 1);
    }

    private Seat seat(String token) {
        return circles.seat(LinkPurpose.SELFHELP, links.open(LinkPurpose.SELFHELP, token));
    }

    private void page(String path, int expected) throws Exception {
        web.perform(get(path)).andExpect(status().is(expected));
    }
}
