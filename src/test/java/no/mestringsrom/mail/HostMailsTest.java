package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class HostMailsTest {

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    Outbox outbox;

    @Autowired
    TestClock clock;

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksBothHostsAndGivesThemTheAddressToPassOn() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        AccountId professional = courses.professional("Pia Prøve");
        AccountId experienced = courses.experiencedUser("Erik Prøve");
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));

        CourseHostId pia = invite(course, professional, SessionRole.PROFESSIONAL);
        CourseHostId erik = invite(course, experienced, SessionRole.EXPERIENCED_USER);

        OutboxMail asked = to(professional).getFirst();
        assertThat(asked.subject()).isEqualTo("Vil du være med og lede en gruppe?");
        assertThat(asked.body())
                .startsWith("Hei, Pia Prøve!\n\nKari Koordinator spør")
                .contains("Du er spurt som fagperson.")
                .contains("http://localhost/start")
                .contains("«Diabetes type 2-kurs». Første samling er mandag 13. april 2026 kl. 18.00.");
        assertThat(to(experienced).getFirst().body()).contains("Du er spurt som erfaren bruker.");

        clock.advance(Duration.ofHours(1));
        people.signIn(professional);
        invitations.answer(pia, true);
        people.signIn(experienced);
        invitations.answer(erik, true);
        people.signIn(coordinator);
        planning.publish(course);

        assertThat(List.of(professional, experienced)).allSatisfy(host -> {
            OutboxMail published = to(host).getFirst();
            assertThat(published.subject()).isEqualTo("Påmeldingen er åpen");
            assertThat(published.body()).contains("http://localhost/kurs/" + course.value());
        });
    }

    private CourseHostId invite(CourseId course, AccountId host, SessionRole role) {
        return invitations.invite(new InviteHost(course, accounts.get(host).email(), role));
    }

    /** The newest first. */
    private List<OutboxMail> to(AccountId account) {
        String email = accounts.get(account).email();
        return outbox.recent(1000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList();
    }
}
