/**
 * Pairing: who could host a course together, a professional and one or two experienced users, and why; and what stands in
 * the way of the others. For one course at a time, as substitutes when somebody cannot, and for all courses of a season.
 *
 * <p>{@link no.mestringsrom.pairing.CoursePairing} proposes for a course, {@link no.mestringsrom.pairing.Substitutes} for
 * whoever cannot, {@link no.mestringsrom.pairing.SeasonPairing} for a season. What must hold stands in {@code HardRules} and
 * what is better in {@code Preferences}; the search for one course, the solver for a season and the words on the screen all ask
 * those two. People are seen with the eyes of the coordinator who asks, so that nothing tells what is not shown to them.
 * Decision: {@code docs/decisions/0018-pairing.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "exchange",
            "shell",
            "account",
            "learningservice",
            "template",
            "host",
            "host :: ui",
            "course",
            "course :: ui"
        })
package no.mestringsrom.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
