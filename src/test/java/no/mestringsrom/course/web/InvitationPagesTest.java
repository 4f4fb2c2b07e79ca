package no.mestringsrom.course.web;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One who is asked to host answers from the mail, without signing in. */
@ServiceTest
@RecordApplicationEvents
class InvitationPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Links links;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    AccountId coordinator;
    CourseId course;
    CourseHostId host;
    String path;

    @BeforeEach
    void aQuestion() {
        LearningServiceId service = courses.service();
        coordinator = people.coordinator(service.value());
        AccountId asked = courses.experiencedUser("Erik Prøve");
        people.signIn(coordinator);
        course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));
        host = invitations.invite(new InviteHost(course, accounts.get(asked).email(), EXPERIENCED_USER));
        SecurityContextHolder.clearContext();
        path = "/invitasjon/" + links.sign(LinkPurpose.INVITATION, host.value());
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("The link asks, one press answers, and the answer may be changed")
    void answersFromTheMail() throws Exception {
        assertThat(body(get(path)))
                .contains("Vil du være med og lede dette kurset?", "Diabetes type 2-kurs", "13. april 2026 kl. 18.00")
                .contains("Ja, jeg blir med", "Nei, jeg kan ikke");
        assertThat(answer()).as("reading answers nothing").isEqualTo(HostAnswer.NOT_YET);

        press("kanskje");
        assertThat(response(post(path)).getStatus()).isEqualTo(303);
        assertThat(answer()).as("not one of the two answers").isEqualTo(HostAnswer.NOT_YET);
        press("ja");
        press("ja");
        assertThat(answer()).isEqualTo(HostAnswer.YES);
        assertThat(body(get(path))).contains("Takk, du har sagt ja").doesNotContain("Ja, jeg blir med");

        press("nei");
        press("nei");
        assertThat(answer()).isEqualTo(HostAnswer.NO);
        assertThat(body(get(path))).contains("Du har sagt at du ikke kan", "Ja, jeg blir med");
        assertThat(events.stream(HostDeclined.class)).singleElement().satisfies(no -> {
            assertThat(no.course()).isEqualTo(course);
            assertThat(no.name()).isEqualTo("Erik Prøve");
            assertThat(no.role()).isEqualTo(EXPERIENCED_USER);
            assertThat(no.agreed()).isTrue();
        });
    }

    @Test
    @DisplayName("A no becomes a yes as long as nobody else was asked; then the page says so, and whom to write to")
    void aNoStandsWhenSomebodyElseWasAsked() throws Exception {
        press("nei");
        clock.advance(Duration.ofMinutes(1));
        invite(courses.professional("Pia Prøve"), SessionRole.PROFESSIONAL);
        assertThat(body(get(path))).as("for another role").contains("Ja, jeg blir med");
        CourseHostId other = invite(courses.experiencedUser("Eva Vikar"), EXPERIENCED_USER);

        press("nei");
        press("ja");
        assertThat(answer()).isEqualTo(HostAnswer.NO);
        assertThat(body(get(path)))
                .contains(
                        "Du har sagt at du ikke kan", "En annen er spurt om plassen siden.", "mailto:post@eksempel.no")
                .doesNotContain("Ja, jeg blir med");

        people.signIn(coordinator);
        invitations.remove(other);
        SecurityContextHolder.clearContext();
        press("ja");
        assertThat(answer()).as("the place is free again").isEqualTo(HostAnswer.YES);
        assertThat(body(get(path))).doesNotContain("En annen er spurt");
    }

    @Test
    @DisplayName("With the role goes what was promised in it, and the link answers nothing any more")
    void whoLosesTheRoleHostsNoLonger() throws Exception {
        press("ja");
        people.signIn(people.administrator());
        AccountId account = sessions.hostSeat(host).orElseThrow().account();
        administration.revoke(account, Role.EXPERIENCED_USER, null);
        SecurityContextHolder.clearContext();

        assertThat(answer()).isEqualTo(HostAnswer.NO);
        assertThat(events.stream(HostDeclined.class))
                .containsExactly(new HostDeclined(course, host, account, "Erik Prøve", EXPERIENCED_USER, true));
        assertThat(response(get(path)).getStatus()).isEqualTo(404);
        press("ja");
        assertThat(answer()).isEqualTo(HostAnswer.NO);
    }

    private CourseHostId invite(AccountId asked, SessionRole role) {
        people.signIn(coordinator);
        CourseHostId seat =
                invitations.invite(new InviteHost(course, accounts.get(asked).email(), role));
        SecurityContextHolder.clearContext();
        return seat;
    }

    @Test
    void aCourseThatIsCalledOffAsksNobody() throws Exception {
        people.signIn(coordinator);
        planning.cancel(course, "Syke verter.");
        SecurityContextHolder.clearContext();
        press("ja");
        assertThat(body(get(path))).contains("Kurset er ferdig eller avlyst").doesNotContain("Ja, jeg blir med");
        assertThat(answer()).isEqualTo(HostAnswer.NOT_YET);
    }

    @Test
    void aLinkThatAsksNothingSaysSo() throws Exception {
        for (String nothing : new String[] {
            "/invitasjon/tull",
            "/invitasjon/" + links.sign(LinkPurpose.HOST, host.value()),
            "/invitasjon/" + links.sign(LinkPurpose.INVITATION, UUID.randomUUID())
        }) {
            MockHttpServletResponse answer = response(get(nothing));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString())
                    .contains("Lenken virker ikke")
                    .doesNotContain("Diabetes");
        }
    }

    private void press(String button) throws Exception {
        assertThat(response(post(path).param("svar", button)).getStatus()).isEqualTo(303);
    }

    private HostAnswer answer() {
        return sessions.hostSeat(host).orElseThrow().answer();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = response(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString().replace('\u00a0', ' ');
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                web.perform(request.header("Accept-Language", "nb")).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
