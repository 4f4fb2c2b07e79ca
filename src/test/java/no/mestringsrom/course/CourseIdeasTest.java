package no.mestringsrom.course;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class CourseIdeasTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    CourseIdeas ideas;

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    HostSignatures signatures;

    @Autowired
    MyCourses mine;

    @Autowired
    LearningServices services;

    @Autowired
    AccountAdministration administration;

    @Autowired
    CourseTemplates templates;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    LearningServiceId service;
    AccountId coordinator;
    AccountId eva;

    @BeforeEach
    void aHostWhereTheServiceIs() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        eva = hosts.experiencedUser("Eva Prøve", "5532", Map.of());
        people.signIn(eva);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("An experienced user proposes a course and hosts it; the coordinator hears of it and takes it in hand")
    void isProposedByWhoeverWouldHostIt() {
        assertThat(ideas.roles()).containsExactly(EXPERIENCED_USER);
        assertThat(ideas.services()).extracting(LearningServiceSummary::id).contains(service);

        CourseId idea = ideas.propose(proposal(EXPERIENCED_USER, service));

        assertThat(mine.all()).singleElement().satisfies(course -> {
            assertThat(course.phase()).isEqualTo(CoursePhase.IDEA);
            assertThat(course.wanted()).isNull();
        });
        CourseDetails seen = planning.course(idea);
        assertThat(seen.hosts())
                .extracting(host -> host.seat().account(), host -> host.seat().answer())
                .containsExactly(tuple(eva, HostAnswer.YES));
        assertThat(seen.mayEdit()).isTrue();
        assertThat(seen.mayCancel()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("whether it is taken in hand is not for the host")
                .isThrownBy(() -> planning.begin(idea));
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> signatures.signPlan(idea, seen.plan().revision()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.IS_AN_IDEA));

        people.signIn(coordinator);
        assertThat(mine.all())
                .extracting(course -> course.facts().id())
                .as("it waits for the coordinator")
                .containsExactly(idea);
        planning.begin(idea);
        assertThat(planning.course(idea).obstacles())
                .extracting(PublishObstacle::kind)
                .contains(PublishObstacle.Kind.NO_PROFESSIONAL)
                .doesNotContain(PublishObstacle.Kind.NO_EXPERIENCED_USER);
    }

    @Test
    @DisplayName("In a role one lacks, for a service elsewhere, and by whoever is no host: nobody may")
    void isForHostsWhereTheyLive() {
        denied(PROFESSIONAL, service);
        people.signIn(hosts.experiencedUser("Even Prøve", "1806", Map.of()));
        denied(EXPERIENCED_USER, service);
        people.signIn(courses.experiencedUser("Uten Profil"));
        assertThat(ideas.services()).isEmpty();
        denied(EXPERIENCED_USER, service);
        people.signIn(coordinator);
        assertThat(ideas.roles()).isEmpty();
        denied(EXPERIENCED_USER, service);
        SecurityContextHolder.clearContext();
        denied(EXPERIENCED_USER, service);
    }

    @Test
    void takesLeaveOfWhoeverStepsBack() {
        CourseId idea = ideas.propose(proposal(EXPERIENCED_USER, service));
        invitations.answer(planning.course(idea).hosts().getFirst().seat().id(), false);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> planning.course(idea));
        people.signIn(coordinator);
        assertThat(planning.course(idea).phase()).isEqualTo(CoursePhase.IDEA);
    }

    @Test
    void isLeftByWhoeverLosesTheRole() {
        CourseId idea = ideas.propose(proposal(EXPERIENCED_USER, service));
        people.signIn(people.administrator());
        administration.revoke(eva, Role.EXPERIENCED_USER, null);
        people.signIn(coordinator);
        assertThat(planning.course(idea).hosts())
                .extracting(host -> host.seat().answer())
                .containsExactly(HostAnswer.NO);
    }

    @Test
    @DisplayName("Five at a time, also for whoever steps back from one; when one is decided there may be another")
    void areNotMoreThanACoordinatorCanRead() {
        CourseId first = ideas.propose(proposal(EXPERIENCED_USER, service));
        for (int more = 1; more < CourseIdeas.MOST_OPEN; more++) {
            ideas.propose(proposal(EXPERIENCED_USER, service));
        }
        invitations.answer(planning.course(first).hosts().getFirst().seat().id(), false);
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> ideas.propose(proposal(EXPERIENCED_USER, service)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_IDEAS));
        people.signIn(coordinator);
        planning.cancel(first, "Ikke nå.");
        people.signIn(eva);
        ideas.propose(proposal(EXPERIENCED_USER, service));
    }

    @Test
    void goToNoServiceThatHasNotStarted() {
        LearningServiceId notYet = started(ServiceStatus.NOT_STARTED);
        LearningServiceId planned = started(ServiceStatus.PLANNED);
        people.signIn(eva);
        assertThat(ideas.services())
                .extracting(LearningServiceSummary::id)
                .contains(planned)
                .doesNotContain(notYet);
        denied(EXPERIENCED_USER, notYet);
    }

    private LearningServiceId started(ServiceStatus status) {
        people.signIn(people.administrator());
        return services.create(new CreateLearningService(
                "Tjenesten som er " + status,
                ServiceForm.HEALTHY_LIFE_CENTRE,
                status,
                null,
                "5532",
                Set.of("5532"),
                "post@eksempel.example",
                "+47 77 00 00 00"));
    }

    private void denied(SessionRole as, LearningServiceId where) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ideas.propose(proposal(as, where)));
    }

    private ProposeCourse proposal(SessionRole as, LearningServiceId where) {
        List<LocalDateTime> starts = templates.get(TestCourses.TEMPLATE).sessions().stream()
                .map(session -> FIRST.plusDays(session.daysAfterFirst()))
                .toList();
        return new ProposeCourse(as, where, TestCourses.TEMPLATE, starts, "");
    }
}
