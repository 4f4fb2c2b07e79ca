package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.report.PairedTime;
import no.mestringsrom.report.SessionAccounts;
import org.springframework.stereotype.Service;

/** At a glance whether a professional and an experienced user planned, ran and evaluated the course together. */
@Service
class PartnershipSection implements CourseSection {

    /** Of the time in session. Less is shown with its minutes, and is not called done. */
    private static final double TOGETHER = 0.9;

    private static final int FIRST = 5;

    private final CoursePlanning planning;
    private final SessionAccounts accounts;

    PartnershipSection(CoursePlanning planning, SessionAccounts accounts) {
        this.planning = planning;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return FIRST;
    }

    /** For those who carry the course. */
    @Override
    public Optional<Component> forCourse(CourseFacts facts) {
        if (!accounts.mayRead(facts.id())) {
            return Optional.empty();
        }
        CourseDetails course = planning.course(facts.id());
        if (course.phase() == CoursePhase.IDEA || course.phase() == CoursePhase.CANCELLED) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("wide");
        Div three = new Div(planned(course), held(accounts.paired(facts.id())), evaluated(course));
        three.addClassName("partnership");
        section.add(new H2(section.getTranslation("report.PartnershipSection.title")), three);
        return Optional.of(section);
    }

    private static Component planned(CourseDetails course) {
        boolean done = course.plan().signed();
        return part(
                "planned",
                done,
                done ? "planned.both" : course.phase() == CoursePhase.PLANNING ? "planned.open" : "planned.notYet");
    }

    private static Component held(PairedTime paired) {
        if (paired.sessions() == 0) {
            return part("held", false, "held.notYet");
        }
        return part(
                "held",
                paired.pairedMillis() >= TOGETHER * paired.sessionMillis(),
                "held.both",
                Minutes.of(paired.pairedMillis()),
                Minutes.of(paired.sessionMillis()),
                paired.sessions());
    }

    private static Component evaluated(CourseDetails course) {
        boolean done = signed(course, SessionRole.PROFESSIONAL) && signed(course, SessionRole.EXPERIENCED_USER);
        boolean over = course.phase() == CoursePhase.EVALUATING || course.phase() == CoursePhase.COMPLETED;
        return part("evaluated", done, done ? "evaluated.both" : over ? "evaluated.unsigned" : "evaluated.notYet");
    }

    private static boolean signed(CourseDetails course, SessionRole role) {
        return course.hosts(role).stream().anyMatch(host -> host.evaluationSignedAt() != null);
    }

    private static Component part(String title, boolean done, String text, Object... arguments) {
        Div part = new Div();
        part.addClassNames("card", done ? "partnership-done" : "partnership-open");
        part.add(
                new H3(part.getTranslation("report.PartnershipSection." + title)),
                new Paragraph(part.getTranslation("report.PartnershipSection." + text, arguments)));
        return part;
    }
}
