package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.function.Function;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.HostAnswer;
import org.jspecify.annotations.Nullable;

/** Those who can sign, and who has. */
class Signers extends Composite<UnorderedList> {

    /** @param signedAt null for one who has not signed */
    Signers(CourseDetails course, Function<HostDetails, @Nullable Instant> signedAt) {
        getContent().addClassName("signers");
        course.hosts().stream()
                .filter(host -> host.seat().answer() == HostAnswer.YES)
                .forEach(host -> getContent().add(line(host, signedAt.apply(host))));
    }

    private ListItem line(HostDetails host, @Nullable Instant signedAt) {
        Span name = new Span(host.seat().name());
        name.addClassName("host-name");
        Span role =
                new Span(getTranslation("exchange.SessionRole." + host.seat().role()));
        role.addClassName("quiet");
        Span answer = new Span(
                signedAt == null
                        ? getTranslation("course.Signers.notYet")
                        : getTranslation("course.Signers.signed", Words.day(signedAt)));
        answer.addClassNames("answer", signedAt == null ? "answer-not-yet" : "answer-yes");
        return new ListItem(name, role, answer);
    }
}
