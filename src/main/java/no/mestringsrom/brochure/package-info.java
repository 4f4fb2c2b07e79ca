/**
 * Courses on paper, for those who wait at the doctor's and for those who help others find a course: one page for a course,
 * and one for all that a service has open. Anybody may fetch them; they hold what the public pages hold, in the service's
 * colour and, unless another language is asked for, in the written language of its own municipality.
 *
 * <p>{@link no.mestringsrom.brochure.Brochures} prints; {@link no.mestringsrom.brochure.ShortAddresses} is what somebody
 * without a camera types. Decision: {@code docs/decisions/0023-paper.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "settings",
            "print",
            "site",
            "shell",
            "learningservice",
            "learningservice::ui",
            "template",
            "course",
            "course::ui"
        })
@NullMarked
package no.mestringsrom.brochure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
