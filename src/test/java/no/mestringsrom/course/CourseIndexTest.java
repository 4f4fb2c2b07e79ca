package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        index.fill();

        assertThat(reading.meanwhile).isNull();
        assertThat(foundByAnother(index, "nynavnet")).contains(course.value().toString());
        assertThat(foundByAnother(index, "gammelnavnet"))
                .doesNotContain(course.value().toString());
    }

    private static List<String> foundByAnother(CourseIndex index, String words) {
        return CompletableFuture.supplyAsync(() -> index.find(Wanted.words(words, 5)))
                .orTimeout(5, TimeUnit.SECONDS)
                .join()
                .keys();
    }

    /** Has read the first of it when something happens. */
    private class WhileReading extends SearchedCourses {

        Runnable meanwhile;

        WhileReading() {
            super(database, clock);
        }

        @Override
        List<Text> after(LocalDateTime start, UUID id, int most) {
            List<Text> read = super.after(start, id, most);
            if (meanwhile != null) {
                Runnable now = meanwhile;
                meanwhile = null;
                now.run();
            }
            return read;
        }
    }
}
