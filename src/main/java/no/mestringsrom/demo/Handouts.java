package no.mestringsrom.demo;

import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialPhase;
import no.mestringsrom.material.MaterialPlace;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the hosts have laid out for the group. */
@Component
@Profile("demo")
class Handouts {

    private static final String WALK = """
            Finn noe du kan gjøre *hver dag*, så lite at det alltid går.

            - Gå til postkassen og tilbake, og litt lenger i morgen.
            - Ta trappen én gang.
            - Ring noen og gå mens dere snakker.

            **Kjenn etter:** Hva ga deg energi, og hva tok?

            Ta med ett eksempel til samlingen. Vi deler dem i smågrupper.
            """;

    private final MaterialDesk desk;
    private final CourseSessions courses;
    private final ActingAs acting;

    Handouts(MaterialDesk desk, CourseSessions courses, ActingAs acting) {
        this.desk = desk;
        this.courses = courses;
        this.acting = acting;
    }

    /** A link for the whole course and a text for its last session, by both hosts. */
    void layOut(CourseId course) {
        SessionPlan last = courses.sessions(course).getLast();
        acting.person(
                Cast.PROFESSIONAL,
                () -> desk.add(new AddMaterial(
                        new MaterialPlace.OfCourse(course),
                        "Om diabetes type 2 på helsenorge.no",
                        MaterialPhase.BEFORE,
                        MaterialAudience.EVERYONE,
                        new MaterialContent.WebLink("https://www.helsenorge.no/sykdom/diabetes/diabetes-type-2/"))));
        acting.person(
                Cast.EXPERIENCED_USER,
                () -> desk.add(new AddMaterial(
                        new MaterialPlace.OfSession(last.id()),
                        "Små skritt i hverdagen",
                        MaterialPhase.BEFORE,
                        MaterialAudience.PARTICIPANTS,
                        new MaterialContent.WrittenText(WALK))));
    }
}
