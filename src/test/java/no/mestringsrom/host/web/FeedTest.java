package no.mestringsrom.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.AvailabilityFeed;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class FeedTest {

    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-03-13T16:00");

    @Autowired
    MockMvc browser;

    @Autowired
    AvailabilityFeed feed;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    HostProfiles profiles;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Links links;

    AccountId eva;

    @BeforeEach
    void aHost() {
        eva = hosts.experiencedUser("Eva Erfaren", "5501", Map.of(TargetGroup.CANCER, ShownTo.ALL_COORDINATORS));
        people.signIn(eva);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void exceptionsAndMonthsOffStandInTheFeedAndTakeNobodysTime() throws Exception {
        keeping.keepWeek(List.of(PartOfDay.EVENING.on(DayOfWeek.FRIDAY)));
        keeping.say(new OneOff(false, FRIDAY, FRIDAY.plusHours(2)));
        keeping.say(new OneOff(true, FRIDAY.plusDays(1), FRIDAY.plusDays(1).plusHours(1)));
        keeping.takeOff(YearMonth.of(2026, 4));
        String path = feed.mine();
        SecurityContextHolder.clearContext();

        MockHttpServletResponse answer = browser.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        String text = answer.getContentAsString();
        ICalendar calendar = Biweekly.parse(text).first();

        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        assertThat(text).contains("DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260501");
        assertThat(text).doesNotContain("Kreft", "Erfaren", eva.value().toString());
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Pause som vert", "Kan ikke være vert", "Kan være vert");
        assertThat(calendar.getEvents())
                .allSatisfy(event ->
                        assertThat(event.getTransparency().isTransparent()).isTrue());
        VEvent away = calendar.getEvents().get(1);
        assertThat(away.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-13T15:00:00Z"));
        assertThat(away.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-13T17:00:00Z"));
        assertThat(uids(browser.perform(get(path)).andReturn().getResponse().getContentAsString()))
                .as("the same entries the next time")
                .isEqualTo(uids(text));
    }

    @Test
    void theSessionsThatTheyHostStandInItWithoutTheCoursesName() throws Exception {
        CourseId course = courses.published(courses.service(), LocalDateTime.parse("2026-03-16T18:00"));
        AccountId host = sessions.hosts(course).stream()
                .filter(seat -> seat.role() == SessionRole.EXPERIENCED_USER)
                .map(CourseHostSeat::account)
                .findFirst()
                .orElseThrow();
        hosts.written(host, "5501", Set.of("nb"), Set.of(), Map.of());
        people.signIn(host);

        String text =
                browser.perform(get(feed.mine())).andReturn().getResponse().getContentAsString();
        List<VEvent> events = Biweekly.parse(text).first().getEvents();

        assertThat(events).hasSize(sessions.sessions(course).size());
        assertThat(events.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-03-16T17:00:00Z"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Vert i Mestringsrom");
            assertThat(event.getTransparency().isTransparent()).isFalse();
        });
        assertThat(text).doesNotContain("Diabetes");
    }

    @Test
    void anotherAddressClosesTheOld() throws Exception {
        String old = feed.mine();
        feed.moveMine();

        assertThat(feed.mine()).isNotEqualTo(old);
        String another = feed.mine();
        browser.perform(get(old)).andExpect(status().isNotFound());
        browser.perform(get(another)).andExpect(status().isOk());
    }

    @Test
    void whatIsNoFeedsAddressAndTheFeedOfADeletedProfileOpenNothing() throws Exception {
        String deleted = feed.mine();
        profiles.delete();
        for (String path : List.of(
                deleted,
                "/kalender/x.ics",
                "/kalender/" + links.sign(LinkPurpose.HOST_AVAILABILITY, eva.value()) + ".ics",
                "/kalender/" + links.sign(LinkPurpose.HOST_FEED, UUID.randomUUID()) + ".ics")) {
            browser.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    private static List<String> uids(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).toList();
    }
}
