package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.TemplateMaterial;
import org.springframework.stereotype.Service;

/** What is laid out for a course, on its page, for the hosts who said yes and its coordinators. */
@Service
class MaterialsSection implements CourseSection {

    private static final int AFTER_HOSTS_AND_SESSIONS = 150;

    private final MaterialDesk desk;
    private final MaterialUploads uploads;
    private final CourseSessions courses;

    MaterialsSection(MaterialDesk desk, MaterialUploads uploads, CourseSessions courses) {
        this.desk = desk;
        this.uploads = uploads;
        this.courses = courses;
    }

    @Override
    public int order() {
        return AFTER_HOSTS_AND_SESSIONS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        if (!desk.mayEdit(course.id())) {
            return Optional.empty();
        }
        return Optional.of(new MaterialsPanel(new OfCourse(course.id(), desk, courses), desk, uploads));
    }

    private record OfCourse(CourseId course, MaterialDesk desk, CourseSessions courses) implements Shelf {

        @Override
        public String title() {
            return UI.getCurrent().getTranslation("material.Pages.title");
        }

        @Override
        public String text() {
            return UI.getCurrent().getTranslation("material.MaterialsPanel.text");
        }

        @Override
        public String base() {
            return "/arbeid/kurs/" + course.value();
        }

        @Override
        public List<Spot> spots() {
            UI ui = UI.getCurrent();
            List<Spot> spots = new ArrayList<>();
            spots.add(new Spot(new MaterialPlace.OfCourse(course), ui.getTranslation("material.Pages.course")));
            for (SessionPlan session : courses.sessions(course)) {
                spots.add(new Spot(
                        new MaterialPlace.OfSession(session.id()),
                        ui.getTranslation("room.Page.session", session.number(), session.title())));
            }
            return spots;
        }

        @Override
        public List<MaterialDetails> laidOut() {
            return desk.ofCourse(course);
        }

        @Override
        public List<TemplateMaterial> along() {
            return desk.fromTemplate(course);
        }

        @Override
        public void leaveOut(MaterialId material, boolean out, String reason) {
            desk.leaveOut(course, material, out, reason);
        }
    }
}
