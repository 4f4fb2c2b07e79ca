package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.course.CourseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.util.ReflectionTestUtils;

@Timeout(60)
class TurnsTest {

    private final Turns turns = new Turns();
    private final CourseId course = new CourseId(UUID.randomUUID());
    private final CourseId other = new CourseId(UUID.randomUUID());

    @Test
    void inOneCourseOneComesAfterTheOther() throws InterruptedException {
        int[] count = new int[1];
        List<Thread> people = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> people.add(Thread.ofPlatform().start(() -> {
                    for (int press = 0; press < 1_000; press++) {
                        CourseId first = i % 2 == 0 ? course : other;
                        turns.take(first, first.equals(course) ? other : course, () -> count[0]++);
                    }
                })));
        for (Thread person : people) {
            person.join();
        }

        assertThat(count[0]).isEqualTo(8_000);
        assertThat(kept()).as("courses that nobody wants").isEmpty();
    }

    @Test
    void whatSomebodyHasIsNotFreeAndIsAgainWhenTheyAreDone() throws InterruptedException {
        turns.take(
                course,
                () -> elsewhere(() -> {
                    try (Turns.Free free = turns.free()) {
                        assertThat(free.take(course)).isFalse();
                        assertThat(free.take(other)).isTrue();
                    }
                }));
        try (Turns.Free free = turns.free()) {
            assertThat(free.take(course)).isTrue();
            assertThat(free.take(other)).isTrue();
            elsewhere(() -> assertThat(turns.free().take(other)).isFalse());
        }

        assertThat(kept()).isEmpty();
    }

    /** Also in the moment in which one has gone and the next has not come yet. */
    @Test
    void nobodyPassesThoseWhoWait() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            List<String> order = new ArrayList<>();
            Thread[] next = new Thread[1];
            turns.take(course, () -> {
                next[0] = Thread.ofPlatform().start(() -> turns.take(course, () -> order.add("who waited")));
                while (next[0].getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                return course;
            });
            try (Turns.Free free = turns.free()) {
                if (free.take(course)) {
                    order.add("who came later");
                }
            }
            next[0].join();
            assertThat(order).startsWith("who waited");
        }
    }

    private Map<?, ?> kept() {
        return (Map<?, ?>) ReflectionTestUtils.getField(turns, "turns");
    }

    /** In another thread: what one has, they have twice. */
    private static boolean elsewhere(Runnable work) {
        Throwable[] failed = new Throwable[1];
        Thread thread = Thread.ofPlatform().unstarted(work);
        thread.setUncaughtExceptionHandler((one, e) -> failed[0] = e);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(failed[0]).isNull();
        return true;
    }
}
