package no.mestringsrom.mail;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseIdeas;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.ProposeCourse;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class IdeaMailsTest {

    @Autowired
    CourseIdeas ideas;

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    LearningServiceId service;
    AccountId coordinator;
    AccountId eva;
    CourseId idea;

    @BeforeEach
    void anIdea() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        eva = hosts.experiencedUser("Eva Prøve", "5532", Map.of());
        people.signIn(eva);
        List<LocalDateTime> starts =
                courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")).starts();
        idea = ideas.propose(new ProposeCourse(EXPERIENCED_USER, service, TestCourses.TEMPLATE, starts, ""));
        people.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCoordinatorHearsOfItAndWhoeverHadItWhenItIsTakenInHand() {
        assertThat(to(coordinator)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Noen har foreslått et kurs");
            assertThat(letter.body()).contains("Eva Prøve", "/arbeid/kurs/" + idea.value());
        });
        planning.begin(idea);
        assertThat(to(eva)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Ideen din blir tatt videre");
            assertThat(letter.body()).contains("/arbeid/kurs/" + idea.value());
        });
    }

    @Test
    void whoeverHadItHearsWhyItWasCalledOff() {
        planning.cancel(idea, "Vi har et slikt kurs i høst.");
        assertThat(to(eva)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Avlyst");
            assertThat(letter.body())
                    .contains("blir det ikke noe av", "Vi har et slikt kurs i høst.")
                    .doesNotContain("Gruppesamlingene", "kalender", "Lenken");
            assertThat(letter.calendar()).as("nothing was ever put into it").isNull();
        });
    }

    @Test
    void theCoordinatorHearsOfWhoeverStepsBackAndIsNamedNobodyElse() {
        people.signIn(eva);
        invitations.answer(planning.course(idea).hosts().getFirst().seat().id(), false);
        assertThat(to(coordinator))
                .filteredOn(letter -> letter.subject().equals("En vert kan ikke"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("Eva Prøve", "bare en idé", "/arbeid/kurs/" + idea.value())
                        .doesNotContain("Disse kan", "Spør"));
    }

    private List<OutboxMail> to(AccountId account) {
        String address = accounts.get(account).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
