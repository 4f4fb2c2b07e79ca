package no.mestringsrom.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatCounts;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a participant sees, takes out and deletes by the personal link. */
@ServiceTest
class OwnDataPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    ParticipantLists lists;

    @Autowired
    Seats seats;

    @Autowired
    CourseSessions sessions;

    @Autowired
    LiveSessions live;

    @Autowired
    Seating seating;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private final String email = UUID.randomUUID() + "@eksempel.no";
    private LearningServiceId service;
    private CourseId course;
    private RegistrationId kari;
    private String link;

    @BeforeEach
    void somebodyInACourse() {
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        kari = registered.signUp(TestParticipants.form(course, "Kari Kvist", email, "5501"));
        link = "/p/" + links.sign(LinkPurpose.PARTICIPANT, kari.value());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePageSaysAllThatIsKeptAndWhoLooked() throws Exception {
        people.signIn(people.coordinator(service.value()));
        lists.look(course);
        signOut();
        SessionPlan session = sessions.sessions(course).getFirst();
        clock.set(session.startsAt());
        live.isIn(
                seating.hosts(CourseSittings.circle(course)).getFirst(),
                CourseSittings.of(session),
                UUID.randomUUID().toString(),
                "h",
                "main");
        live.isIn(
                new Seat(kari.value(), "Kari Kvist", SessionRole.PARTICIPANT, CourseSittings.circle(course)),
                CourseSittings.of(session),
                UUID.randomUUID().toString(),
                "e",
                "main");

        assertThat(open(link, 200)).contains("href=\"" + link + "/mine-opplysninger\"");
        assertThat(open(link + "/mine-opplysninger", 200))
                .contains(
                        "Kari Kvist",
                        email,
                        "Tromsø",
                        "Pasient eller bruker",
                        "Du har plass",
                        "Meldinger vi har sendt deg",
                        "9. mars 2026 kl. 13.00: lista over deltakere</strong>: Kari Koordinator, koordinator",
                        "<strong>Du kom inn</strong>: 10. mars 2026 kl. 12.00",
                        "Vi kan ikke finne dine igjen");
    }

    @Test
    void whoLookedBeforeTheySignedUpDidNotLookAtThem() throws Exception {
        people.signIn(people.coordinator(service.value()));
        lists.look(course);
        signOut();
        clock.advance(Duration.ofHours(1));
        RegistrationId later = registered.signUp(course, "Per");

        assertThat(open("/p/" + links.sign(LinkPurpose.PARTICIPANT, later.value()) + "/mine-opplysninger", 200))
                .contains("Ingen har sett på lista")
                .doesNotContain("Kari Koordinator", "Kari Kvist");
    }

    @Test
    void itIsTakenOutForPeopleAndForMachines() throws Exception {
        MockHttpServletResponse file = browser.perform(get(link + "/mine-opplysninger/fil.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(file.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment", "mine-opplysninger.json");
        assertThat(file.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        JsonNode kept = json.readTree(file.getContentAsByteArray()).get("kept");
        assertThat(kept.valueStream().filter(part -> part.get("name").asString().equals("registration")))
                .singleElement()
                .satisfies(part -> assertThat(part.get("items").valueStream())
                        .extracting(item -> item.get("name").asString() + "="
                                + item.get("value").asString())
                        .contains("email=" + email, "municipality=5501", "consentedAt=2026-03-09T12:00:00Z"));

        MockHttpServletResponse readable = browser.perform(get(link + "/mine-opplysninger/fil.html"))
                .andReturn()
                .getResponse();
        assertThat(readable.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment", ".html");
        assertThat(readable.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(readable.getContentAsString()).contains(email).doesNotContain("<script", "href=");
    }

    @Test
    void openingPagesDeletesNothingAndNoBrowserKeepsThem() throws Exception {
        for (String page : new String[] {"", "/fil.json", "/fil.html", "/slett"}) {
            assertThat(browser.perform(get(link + "/mine-opplysninger" + page))
                            .andReturn()
                            .getResponse()
                            .getHeader(HttpHeaders.CACHE_CONTROL))
                    .as(page)
                    .contains("no-store");
        }

        assertThat(participants.addressee(kari)).isPresent();
    }

    @Test
    void whoDeletesAllLeavesACourseThatIsAheadAndTheLinkLeadsNowhere() throws Exception {
        String delete = link + "/mine-opplysninger/slett";
        assertThat(open(delete, 200)).contains("Du mister plassen på kurset", "method=\"post\"");

        browser.perform(post(delete))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/mine-opplysninger/slettet"));

        assertThat(open("/mine-opplysninger/slettet", 200)).contains("Alt om deg er slettet");
        assertThat(count().confirmed()).isZero();
        assertThat(participants.participant(kari)).isEmpty();
        assertThat(open(link + "/mine-opplysninger", 404))
                .contains("Her finner vi ingenting")
                .doesNotContain(email);
        browser.perform(post(delete)).andExpect(status().isNotFound());
        browser.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void whoHasLeftAlreadyDeletesWhatIsStillKept() throws Exception {
        browser.perform(post(link + "/avmelding"));

        browser.perform(post(link + "/mine-opplysninger/slett"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/mine-opplysninger/slettet"));

        assertThat(participants.participant(kari)).isEmpty();
        browser.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void afterTheCourseThePersonIsForgottenAndTheNumberStays() throws Exception {
        clock.set(sessions.sessions(course).getLast().startsAt().plus(Duration.ofDays(2)));
        String delete = link + "/mine-opplysninger/slett";
        assertThat(open(delete, 200)).doesNotContain("Du mister plassen");

        browser.perform(post(delete)).andExpect(status().isSeeOther());

        assertThat(participants.participant(kari)).isEmpty();
        assertThat(participants.addressees(course)).isEmpty();
        assertThat(count().confirmed()).isOne();
    }

    @Test
    void aLinkThatIsNoneAndOneThatHasExpiredShowNothing() throws Exception {
        String expired = links.sign(LinkPurpose.PARTICIPANT, kari.value(), clock.instant());
        for (String token : new String[] {
            "x",
            links.sign(LinkPurpose.HOST, kari.value()),
            links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID()),
            expired
        }) {
            int answer = token.equals(expired) ? 410 : 404;
            for (String page : new String[] {"", "/fil.json", "/fil.html", "/slett"}) {
                assertThat(open("/p/" + token + "/mine-opplysninger" + page, answer))
                        .contains("Her finner vi ingenting")
                        .doesNotContain(email);
            }
            browser.perform(post("/p/" + token + "/mine-opplysninger/slett")).andExpect(status().is(answer));
        }
        assertThat(participants.addressee(kari)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        String own = link + "/mine-opplysninger";
        String lang = "?lang=" + language.tag();

        for (String page : new String[] {own, own + "/slett", "/mine-opplysninger/slettet", "/p/x/mine-opplysninger"}) {
            PublicPage.of(browser.perform(get(page + lang)).andReturn(), language);
        }
        assertThat(PublicPage.of(browser.perform(get(own + lang)).andReturn(), language))
                .contains(
                        texts.get(language, "privacy.Own.title"),
                        texts.get(language, "registration.Kept.status.CONFIRMED"));
    }

    private SeatCounts.Count count() {
        return seats.of(List.of(course)).getOrDefault(course, SeatCounts.Count.NONE);
    }

    private String open(String path, int expected) throws Exception {
        MockHttpServletResponse answer = browser.perform(get(path).header("Accept-Language", "nb"))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }
}
