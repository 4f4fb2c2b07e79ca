package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.template.TemplateId;

/** The ways to the views of courses. */
public final class CourseNavigation {

    static final String NEW = "arbeid/kurs/nytt";
    static final String PROPOSE = "arbeid/kurs/forslag";
    static final String COURSE = "arbeid/kurs/:" + CourseNavigation.COURSE_ID;
    static final String AGENDA = "arbeid/okt/:" + CourseNavigation.SESSION_ID + "/program";
    static final String COURSE_ID = "courseId";
    static final String SESSION_ID = "sessionId";

    /** In the address of a new or a proposed course: the template that it is made from. */
    static final String TEMPLATE = "mal";

    /** In the address of a new course: the order that it is made from. */
    static final String ORDER = "bestilling";

    static final String TEMPLATES = "arbeid/maler";
    static final String TEMPLATE_ID = "templateId";

    private CourseNavigation() {}

    public static void toCourse(CourseId course) {
        UI.getCurrent().navigate(CourseView.class, parameter(COURSE_ID, course.value()));
    }

    public static RouterLink courseLink(CourseId course, String text) {
        return new RouterLink(text, CourseView.class, parameter(COURSE_ID, course.value()));
    }

    public static void toNewCourse() {
        UI.getCurrent().navigate(NewCourseView.class);
    }

    static void toProposal() {
        UI.getCurrent().navigate(ProposeCourseView.class);
    }

    static void toProposal(TemplateId template) {
        UI.getCurrent()
                .navigate(
                        ProposeCourseView.class,
                        QueryParameters.of(TEMPLATE, template.value().toString()));
    }

    static void toNewCourse(TemplateId template) {
        UI.getCurrent()
                .navigate(
                        NewCourseView.class,
                        QueryParameters.of(TEMPLATE, template.value().toString()));
    }

    /** @param order one that a {@link CourseOrders} knows */
    public static void toNewCourse(UUID order) {
        UI.getCurrent().navigate(NewCourseView.class, QueryParameters.of(ORDER, order.toString()));
    }

    static void toTemplates() {
        UI.getCurrent().navigate(TemplatesView.class);
    }

    static void toTemplate(TemplateId template) {
        UI.getCurrent().navigate(TemplateView.class, parameter(TEMPLATE_ID, template.value()));
    }

    static RouterLink templateLink(TemplateId template, String text) {
        return new RouterLink(text, TemplateView.class, parameter(TEMPLATE_ID, template.value()));
    }

    static void toTemplateEditor(TemplateId template) {
        UI.getCurrent().navigate(TemplateEditView.class, parameter(TEMPLATE_ID, template.value()));
    }

    static void toAgenda(SessionId session) {
        UI.getCurrent().navigate(AgendaView.class, parameter(SESSION_ID, session.value()));
    }

    static Optional<UUID> id(RouteParameters parameters, String name) {
        try {
            return parameters.get(name).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static RouteParameters parameter(String name, UUID id) {
        return new RouteParameters(new RouteParam(name, id.toString()));
    }
}
