package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.search.Themes;
import no.mestringsrom.search.Wanted;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CourseIndexTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    TestCourses courses;

    @Autowired
    ObjectProvider<SeatCounts> seats;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void nobodyWaitsForAllToBeReadAndNothingThatChangesMeanwhileIsLost() {
        CourseId course = courses.published(
                courses.plan(courses.service(), FIRST, "Gammelnavnet", TargetGroup.COPD, Set.of("5610")));
        WhileReading reading = new WhileReading();
        CourseIndex index = new CourseIndex(reading, seats, municipalities, themes, clock);
        index.fillOnce();

        reading.meanwhile = () -> {
            database.sql("update course set title = 'Nynavnet' where id = ?")
                    .param(course.value())
                    .update();
            index.on(new CourseChanged(course));
            assertThat(foundByAnother(index, "nynavnet"))
                    .contains(course.value().toString());
        };
        index.readOn();

        assertThat(reading.meanwhile).isNull();
        assertThat(foundByAnother(index, "nynavnet")).contains(course.value().toString());
        assertThat(foundByAnother(index, "gammelnavnet"))
                .doesNotContain(course.value().toString());
    }

    @Test
    void whatWasWrittenPastUsIsFoundWhenItsTurnComes() {
        List<CourseId> all = Stream.of(
                        FIRST, FIRST.plusDays(1), FIRST.plusDays(1), FIRST.plusDays(1), FIRST.plusDays(9))
                .map(start -> courses.published(
                        courses.plan(courses.service(), start, "Samlingssted", TargetGroup.COPD, Set.of("5610"))))
                .toList();
        CourseIndex index = new CourseIndex(new TwoAtATime(), seats, municipalities, themes, clock);
        index.fillOnce();
        assertThat(found(index)).containsExactlyInAnyOrderElementsOf(all);

        database.sql("update course set status = 'CANCELLED' where id in (:gone)")
                .param("gone", List.of(all.get(0).value(), all.get(2).value()))
                .update();
        database.sql("update course set first_start = :earlier where id = :moved")
                .param("earlier", FIRST.minusDays(2))
                .param("moved", all.get(4).value())
                .update();
        database.sql("update course set title = 'Annetsteds' where id = :named")
                .param("named", all.get(3).value())
                .update();
        // All that this and other tests have written, two at a time, and once more for what came before where it was.
        for (int turn = 0; turn < 200 && !found(index).equals(List.of(all.get(4), all.get(1))); turn++) {
            index.readOn();
        }

        assertThat(found(index)).containsExactly(all.get(4), all.get(1));
        assertThat(foundByAnother(index, "annetsteds"))
                .containsExactly(all.get(3).value().toString());
    }

    private static List<CourseId> found(CourseIndex index) {
        return index.find(Wanted.words("samlingssted", 50)).keys().stream()
                .map(key -> new CourseId(UUID.fromString(key)))
                .toList();
    }

    private static List<String> foundByAnother(CourseIndex index, String words) {
        return CompletableFuture.supplyAsync(() -> index.find(Wanted.words(words, 5)))
                .orTimeout(5, TimeUnit.SECONDS)
                .join()
                .keys();
    }

    /** Or more, where more begin at the same time. */
    private class TwoAtATime extends SearchedCourses {

        TwoAtATime() {
            super(database, clock);
        }

        @Override
        List<Text> after(LocalDateTime start, int about) {
            return super.after(start, 2);
        }
    }

    /** Has read the first of it when something happens. */
    private class WhileReading extends SearchedCourses {

        Runnable meanwhile;

        WhileReading() {
            super(database, clock);
        }

        @Override
        List<Text> after(LocalDateTime start, int about) {
            List<Text> read = super.after(start, about);
            if (meanwhile != null) {
                Runnable now = meanwhile;
                meanwhile = null;
                now.run();
            }
            return read;
        }
    }
}
