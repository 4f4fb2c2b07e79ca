package no.mestringsrom.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.meeting.MeetingFeed;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.meeting.TestMeetings.TestNetwork;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** A member's meetings in their own calendar program. */
@ServiceTest
class MeetingFeedTest {

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
    MeetingPlanning planning;

    @Autowired
    MeetingFeed feed;

    @Autowired
    Links links;

    @Autowired
    Queries queries;

    TestNetwork network;
    AccountId member;

    @BeforeEach
    void aNetwork() {
        network = networks.network("Anne Leder", "Berit Medlem");
        member = network.member();
        people.signIn(network.chair());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName(
            "All meetings of all one's networks and of no other, without what was cancelled, read by another library")
    void hasAllMeetings() throws Exception {
        MeetingId spring = plan(network, "Vårmøte", "Rom 3");
        planning.cancel(plan(network, "Avlyst møte", ""), "");
        TestNetwork second = networks.network("Cato Leder", "Dina Medlem");
        people.signIn(people.administrator());
        all.letIn(second.id(), member);
        people.signIn(second.chair());
        plan(second, "Fagdag", "");
        plan(networks.network("Nils Nabo", "Nina Nabo"), "Hemmelig", "");
        people.signIn(member);
        planning.answer(spring, false, 0);
        assertThat(feed.mine()).as("only for whoever wants one").isEmpty();
        feed.open();

        MockHttpServletResponse answer = fetch(path());

        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        List<VEvent> events = new CalendarBuilder()
                .build(new StringReader(answer.getContentAsString()))
                .getComponents(Component.VEVENT);
        people.signIn(member);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("Møte i " + all.name(network.id()), "Møte i " + all.name(second.id()));
        VEvent own = events.stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals("mote-" + spring.value()))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.from(
                        own.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate()))
                .isEqualTo(Instant.parse("2026-03-24T08:00:00Z"));
        assertThat(own.getLocation().getValue()).isEqualTo("Rom 3");
        assertThat(own.getDescription().getValue())
                .contains("Vårmøte", "http://localhost/arbeid/moter/" + spring.value())
                .as("whoever sees the calendar can't answer")
                .doesNotContain("/mote/");
        assertThat(own.toString()).as("has said no").contains("TRANSP:TRANSPARENT");
    }

    @Test
    void asksTheDatabaseNoMoreForManyMeetings() throws Exception {
        people.signIn(member);
        feed.open();
        String path = path();
        people.signIn(network.chair());
        plan(network, "Det første", "");
        int forOne = queries.of(() -> fetch(path)).size();
        people.signIn(network.chair());
        for (int i = 1; i < 6; i++) {
            planning.plan(network.id(), List.of(new PlanMeeting("Møte", START.plusDays(i), 60, "")));
        }
        assertThat(queries.of(() -> fetch(path))).hasSize(forOne);
    }

    @Test
    void anotherAddressClosesTheOldAndClosedIsClosed() throws Exception {
        people.signIn(member);
        feed.open();
        String old = path();
        feed.open();
        String another = path();

        assertThat(another).isNotEqualTo(old);
        assertThat(fetch(old).getStatus()).isEqualTo(404);
        assertThat(fetch(another).getStatus()).isEqualTo(200);
        people.signIn(member);
        feed.close();
        feed.close();
        assertThat(feed.mine()).isEmpty();
        assertThat(fetch(another).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoFeedsAddressAndTheFeedOfOneWhoHasLeftOpenNothing() throws Exception {
        people.signIn(member);
        feed.open();
        String path = path();
        people.signIn(people.administrator());
        all.takeOut(network.id(), member);
        for (String other : List.of(
                path,
                "/motekalender/x.ics",
                "/motekalender/" + links.sign(LinkPurpose.MEETING, UUID.randomUUID()) + ".ics",
                "/motekalender/" + links.sign(LinkPurpose.MEETING_FEED, UUID.randomUUID()) + ".ics")) {
            assertThat(fetch(other).getStatus()).as(other).isEqualTo(404);
        }
        people.signIn(people.someone("Ukjent Person"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(feed::open);
    }

    private MeetingId plan(TestNetwork of, String title, String place) {
        return planning.plan(of.id(), List.of(new PlanMeeting(title, START, 60, place)))
                .getFirst();
    }

    private String path() {
        return feed.mine().orElseThrow();
    }

    /** As a program does that is not signed in. */
    private MockHttpServletResponse fetch(String path) throws Exception {
        SecurityContextHolder.clearContext();
        return web.perform(get(path)).andReturn().getResponse();
    }
}
