package no.mestringsrom.course.ui;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Orders that courses are made from. Whoever keeps them says what the form for a new course begins with. */
public interface CourseOrders {

    /**
     * @param unit that asked
     * @param participants how many it is for, about
     * @param startsBy the latest day it should begin; null for no day
     * @param municipality number
     * @param language in words, where the product has no name for it too
     */
    record Order(
            String unit,
            LearningServiceId service,
            TargetGroup targetGroup,
            int participants,
            @Nullable LocalDate startsBy,
            String municipality,
            Language heldIn,
            String language) {}

    /** What was asked for by now is not to be made a course of. */
    final class Refused extends RuntimeException {

        private final String text;

        /** @param text for the one who is signed in */
        public Refused(String text) {
            super(text);
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Empty if there is none that the one who is signed in may make a course of. */
    Optional<Order> order(UUID id);

    /**
     * Plans the course and says that it comes of the order: both or neither.
     *
     * @throws Refused if no course is to come of the order any more
     */
    CourseId plan(UUID order, PlanCourse command);
}
