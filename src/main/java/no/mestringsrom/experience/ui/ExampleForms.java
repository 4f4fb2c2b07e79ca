package no.mestringsrom.experience.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.function.BiConsumer;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Fills the form for an example with what the one who writes may choose from. */
@Component
class ExampleForms {

    private final Experiences experiences;
    private final Networks networks;
    private final CourseTemplates templates;
    private final MyCourses courses;
    private final Municipalities municipalities;

    ExampleForms(
            Experiences experiences,
            Networks networks,
            CourseTemplates templates,
            MyCourses courses,
            Municipalities municipalities) {
        this.experiences = experiences;
        this.networks = networks;
        this.templates = templates;
        this.courses = courses;
        this.municipalities = municipalities;
    }

    /** @throws NotFoundException for anybody but a member, whether there is such a network or not */
    NetworkSummary network(RouteParameters parameters) {
        try {
            return networks.requireMember(NetworkNavigation.networkId(parameters));
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
    }

    ExampleForm form(NetworkSummary network, BiConsumer<WriteExample, ExampleForm> save) {
        List<CourseFacts> own = courses.all().stream()
                .map(MyCourse::facts)
                .filter(course ->
                        course.status() == CourseStatus.PUBLISHED || course.status() == CourseStatus.COMPLETED)
                .toList();
        return new ExampleForm(
                network, municipalities, experiences.usualMunicipality(network.id()), templates.all(), own, save);
    }
}
