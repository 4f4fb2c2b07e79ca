package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TemplateUseTest {

    @Autowired
    TemplateUse use;

    @Autowired
    TemplateDesk desk;

    @Autowired
    TestCourses courses;

    @Autowired
    EarlierCourses earlier;

    @Autowired
    CourseSessions sessions;

    @Autowired
    LearningServices services;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    AccountId owner;
    TemplateId template;

    @BeforeEach
    void aTemplateOfOnesOwn() {
        service = courses.service();
        owner = people.coordinator(service.value());
        people.signIn(owner);
        template = desk.copy(TestCourses.TEMPLATE, service.value());
        desk.share(template, Sharing.EVERYONE, null);
    }

    @AfterEach
    void time() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsTheOwnerWhatBothHostsSignedAndNothingBeforeThat() {
        CourseId course = held();
        assertThat(use.lessons(template)).isEmpty();

        earlier.complete(course);

        assertThat(use.lessons(template))
                .containsExactly(new TemplateLesson(
                        "Diabetes type 2-kurs", services.get(service).name(), 2026, "Mer tid til samtale."));
    }

    @Test
    void tellsNobodyElse() {
        earlier.complete(held());
        people.signIn(people.coordinator(courses.service().value()));

        assertThatThrownBy(() -> use.lessons(template)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> use.departures(template)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> use.lessons(template)).isInstanceOf(AccessDeniedException.class);
        people.signIn(courses.professional("Nabo Nilsen"));
        assertThatThrownBy(() -> use.lessons(TestCourses.TEMPLATE)).isInstanceOf(AccessDeniedException.class);
    }

    private CourseId held() {
        PlanCourse usual = courses.plan(service, LocalDateTime.parse("2026-03-10T18:00"));
        CourseId course = earlier.enter(
                new PlanCourse(
                        service,
                        template,
                        usual.title(),
                        usual.description(),
                        usual.capacity(),
                        usual.municipalities(),
                        usual.starts()),
                Map.of(
                        courses.professional("Pia Prøve"),
                        SessionRole.PROFESSIONAL,
                        courses.experiencedUser("Erik Prøve"),
                        SessionRole.EXPERIENCED_USER));
        clock.set(sessions.sessions(course).getLast().plannedEnd().plus(Duration.ofHours(2)));
        return course;
    }
}
