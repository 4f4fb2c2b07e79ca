package no.mestringsrom.course;

import static no.mestringsrom.texts.Language.BOKMAL;
import static no.mestringsrom.texts.Language.ENGLISH;
import static no.mestringsrom.texts.Language.NORTHERN_SAMI;
import static no.mestringsrom.texts.Language.NYNORSK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.WriteCourse.Words;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.search.Closeness;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class CourseWritingTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    CourseWriting writing;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CourseDirectory directory;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    LearningServiceId service;
    CourseId course;

    @BeforeEach
    void aCourse() {
        service = courses.service();
        course = courses.published(service, FIRST);
        people.signIn(people.coordinator(service.value()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readersGetTheirOwnLanguageOrTheOneThatServesThemBest() {
        write(BOKMAL, Map.of(NORTHERN_SAMI, sami(), ENGLISH, new Words("Type 2 diabetes", "", Map.of())));

        CourseTexts texts = sessions.facts(course).texts();
        assertThat(texts.title(NORTHERN_SAMI)).isEqualTo(new Written("Diabeteskursa", NORTHERN_SAMI));
        assertThat(texts.description(NORTHERN_SAMI).text()).isEqualTo("Njeallje deaivvadeami.");
        assertThat(texts.title(NYNORSK)).isEqualTo(new Written("Diabetes type 2-kurs", BOKMAL));
        assertThat(texts.description(ENGLISH))
                .as("a description that nobody wrote is read in the original")
                .isEqualTo(new Written("Fire samlinger.", BOKMAL));
        assertThat(texts.languages()).containsExactly(BOKMAL, ENGLISH, NORTHERN_SAMI);
        assertThat(sessions.sessions(course).getFirst().title(NORTHERN_SAMI))
                .isEqualTo(new Written("Borramuš", NORTHERN_SAMI));
        assertThat(sessions.sessions(course).getLast().title(NORTHERN_SAMI).language())
                .isEqualTo(BOKMAL);
    }

    @Test
    void anOriginalInSamiIsReadInNynorskByWhoReadsBokmal() {
        write(NORTHERN_SAMI, Map.of(NYNORSK, new Words("Kurs på nynorsk", "", Map.of())));

        CourseTexts texts = sessions.facts(course).texts();
        assertThat(texts.title(BOKMAL).language()).isEqualTo(NYNORSK);
        assertThat(texts.title(ENGLISH).language()).isEqualTo(NORTHERN_SAMI);
    }

    @Test
    void whatIsEmptiedIsGone() {
        write(BOKMAL, Map.of(NORTHERN_SAMI, sami(), ENGLISH, new Words("Diabetes", "", Map.of())));
        write(BOKMAL, Map.of(NORTHERN_SAMI, Words.NONE));

        assertThat(sessions.facts(course).texts().languages()).containsExactly(BOKMAL);
        assertThat(sessions.sessions(course).getFirst().titles()).isEmpty();
    }

    @Test
    void theRulesOfTheOriginalHold() {
        refused(Reason.TITLE_MISSING, BOKMAL, new Words(" ", "Čilgehus", Map.of()));
        refused(Reason.TITLE_TOO_LONG, BOKMAL, new Words("a".repeat(121), "", Map.of()));
        refused(Reason.DESCRIPTION_TOO_LONG, BOKMAL, new Words("a", "a".repeat(4001), Map.of()));
        refused(Reason.TEXT_EXISTS, NORTHERN_SAMI, sami());
        long stale = version();
        write(BOKMAL, Map.of(NORTHERN_SAMI, sami()));
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> writing.write(new WriteCourse(course, stale, BOKMAL, Map.of())))
                .satisfies(said -> assertThat(said.reason()).isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE));
        assertThat(sessions.facts(course).texts().titles()).containsKey(NORTHERN_SAMI);
    }

    @Test
    void aTranslationVoidsNoSignature() {
        boolean before = planning.course(course).plan().signed();

        write(BOKMAL, Map.of(NORTHERN_SAMI, sami()));

        assertThat(before).isTrue();
        assertThat(planning.course(course).plan().signed()).isTrue();
        assertThat(planning.course(course).plan().changes()).isEmpty();
    }

    @Test
    void onlyWhoeverMayChangeTheCourseMayWriteIt() {
        long version = version();
        people.signIn(people.coordinator(courses.service().value()));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> writing.write(new WriteCourse(course, version, BOKMAL, Map.of())));
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> writing.write(new WriteCourse(course, version, BOKMAL, Map.of())));
    }

    @Test
    void theTitlesOfManyCoursesAreReadAtOnce() {
        CourseId other = courses.published(service, FIRST.plusDays(1));
        write(BOKMAL, Map.of(NORTHERN_SAMI, sami()));

        List<CourseListing> listings = directory.listings(List.of(course, other));

        assertThat(listings.getFirst().title(NORTHERN_SAMI)).isEqualTo(new Written("Diabeteskursa", NORTHERN_SAMI));
        assertThat(listings.getFirst().title(NYNORSK).language()).isEqualTo(BOKMAL);
        assertThat(listings.getLast().titles()).isEmpty();
    }

    @Test
    void coursesAreFoundByWhatTheySayInEveryLanguage() {
        assertThat(foundBy("Diabeteskursa")).isFalse();
        write(BOKMAL, Map.of(NORTHERN_SAMI, sami(), ENGLISH, new Words("Eating well", "With old friends.", Map.of())));

        assertThat(foundBy("diabeteskursa")).as("title").isTrue();
        assertThat(foundBy("deaivvadeami")).as("description").isTrue();
        assertThat(foundBy("borramus")).as("session").isTrue();
        assertThat(foundBy("eating friends")).as("another language").isTrue();
        write(BOKMAL, Map.of());
        assertThat(foundBy("deaivvadeami")).isFalse();
    }

    private boolean foundBy(String words) {
        CourseListings found = catalogue.list(CourseFilter.ANY.saying(words));
        return found.closeness() == Closeness.AS_WRITTEN
                && found.courses().stream().anyMatch(listing -> listing.id().equals(course));
    }

    private Words sami() {
        return new Words(
                "Diabeteskursa",
                "Njeallje deaivvadeami.",
                Map.of(sessions.sessions(course).getFirst().id(), "Borramuš"));
    }

    private void write(Language original, Map<Language, Words> further) {
        writing.write(new WriteCourse(course, version(), original, further));
    }

    private void refused(Reason reason, Language original, Words words) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> write(original, Map.of(NORTHERN_SAMI, words)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long version() {
        return planning.course(course).version();
    }
}
