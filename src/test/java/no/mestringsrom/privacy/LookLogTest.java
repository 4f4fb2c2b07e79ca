package no.mestringsrom.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.privacy.LookLog.Asked;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.TakeOff;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class LookLogTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

    @Autowired
    LookLog log;

    @Autowired
    LookFile file;

    @Autowired
    ForgettingLog forgetting;

    @Autowired
    ParticipantLists lists;

    @Autowired
    TakeOff takeOff;

    @Autowired
    TestParticipants registered;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private AccountId coordinator;
    private CourseId course;
    private CourseId other;

    @BeforeEach
    void aCourseThatItsCoordinatorLookedAt() {
        LearningServiceId service = courses.service();
        coordinator = people.coordinator(service.value());
        course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        other = courses.published(service, LocalDateTime.parse("2026-04-10T12:00"));
        RegistrationId per = registered.signUp(course, "Per");
        people.signIn(coordinator);
        lists.look(course);
        lists.look(other);
        takeOff.takeOff(per);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCoordinatorSeesWhoLookedAtTheCoursesOfTheService() {
        assertThat(log.courses()).extracting(facts -> facts.id()).containsExactly(other, course);
        assertThat(log.count(asked(null))).isEqualTo(3);
        assertThat(log.find(asked(course), 0, 10))
                .extracting(row -> row.look().what())
                .containsExactlyInAnyOrder("participants", "participant taken off");
        assertThat(log.find(asked(other), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.look().who()).isEqualTo(coordinator);
            assertThat(row.look().name()).isEqualTo("Kari Koordinator");
            assertThat(row.course())
                    .isNotNull()
                    .satisfies(facts -> assertThat(facts.id()).isEqualTo(other));
        });
    }

    @Test
    void itIsPagedAndOfThePeriodAlone() {
        assertThat(log.find(asked(null), 2, 2)).hasSize(1);
        assertThat(log.count(new Asked(null, TODAY.minusDays(9), TODAY.minusDays(1))))
                .isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(log.count(new Asked(null, TODAY.plusDays(1), TODAY.plusDays(1))))
                .isZero();
        assertThat(log.count(new Asked(course, TODAY, TODAY))).isEqualTo(2);
    }

    @Test
    void aNeighboursCoordinatorSeesNothingOfIt() {
        people.signIn(people.coordinator(courses.service().value()));

        assertThat(log.courses()).isEmpty();
        assertThat(log.count(asked(null))).isZero();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log.find(asked(course), 0, 10));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log.count(asked(course)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> file.csv(asked(course), Language.BOKMAL));
    }

    @Test
    void neitherHostNorStrangerMayAsk() {
        people.signIn(people.with(Role.PROFESSIONAL));
        assertThat(log.mayAsk()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log.find(asked(null), 0, 10));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log.courses());

        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> log.find(asked(course), 0, 10));
    }

    @Test
    void anAdministratorSeesAllThatIsLoggedAndWhatWasForgotten() {
        people.signIn(people.administrator());

        assertThat(log.courses()).extracting(facts -> facts.id()).contains(course, other);
        assertThat(log.count(asked(null))).isGreaterThanOrEqualTo(3);
        assertThat(log.count(asked(course))).isEqualTo(2);
        assertThat(forgetting.find(0, 5)).hasSizeLessThanOrEqualTo(5);

        people.signIn(coordinator);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> forgetting.find(0, 5));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> forgetting.count());
    }

    @Test
    void theFileOpensInASpreadsheet() {
        String csv = new String(file.csv(asked(other), Language.BOKMAL), StandardCharsets.UTF_8);

        assertThat(csv)
                .isEqualTo("\uFEFF\"Når\";\"Hvem\";\"Hva\";\"Kurs\"\r\n"
                        + "\"9. mars 2026 kl. 13.00\";\"Kari Koordinator\";\"lista over deltakere\";"
                        + "\"Diabetes type 2-kurs\"\r\n");
    }

    private static Asked asked(CourseId course) {
        return new Asked(course, TODAY.minusMonths(1), TODAY);
    }
}
