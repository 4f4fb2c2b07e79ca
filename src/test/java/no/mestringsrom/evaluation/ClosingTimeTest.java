package no.mestringsrom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.junit.jupiter.api.Test;

class ClosingTimeTest {

    @Test
    void aCourseThatFailsHoldsUpNoOther() {
        CourseId fails = new CourseId(UUID.randomUUID());
        CourseId other = new CourseId(UUID.randomUUID());
        List<CourseId> closed = new ArrayList<>();
        Closing closing = new Closing(null, null, null, null, null, null, null) {
            @Override
            Set<CourseId> coursesToClose() {
                return new LinkedHashSet<>(List.of(fails, other));
            }

            @Override
            int closeWhatIsDue(CourseId id) {
                if (id.equals(fails)) {
                    throw new IllegalStateException("Fails");
                }
                closed.add(id);
                return 1;
            }
        };
        assertThat(new ClosingTime(closing).forget()).isOne();

        assertThat(closed).containsExactly(other);
    }
}
