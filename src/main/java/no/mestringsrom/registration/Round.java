package no.mestringsrom.registration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Press.Form;
import no.mestringsrom.registration.Press.Yes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves several people in one transaction: what they all need is read at once, and what is written is written at once. A
 * query costs hardly more for twenty than for one.
 */
@Component
class Round {

    private final Places places;
    private final RegistrationRepository registrations;
    private final CourseSessions courses;
    private final LearningServices services;
    private final EntityManager entities;

    Round(
            Places places,
            RegistrationRepository registrations,
            CourseSessions courses,
            LearningServices services,
            EntityManager entities) {
        this.places = places;
        this.registrations = registrations;
        this.courses = courses;
        this.services = services;
        this.entities = entities;
    }

    /**
     * In their order. What they are answered holds once this has returned.
     *
     * @param visitors no two of one person
     * @param turns nobody waits in a course where somebody else has one
     */
    @Transactional
    <T> void serve(List<Visitor<T>> visitors, Turns.Free turns) {
        Known known = read(presses(visitors, Form.class), presses(visitors, Yes.class), turns);
        visitors.forEach(visitor -> visitor.serve(press -> press.serve(places, known)));
    }

    private static <P extends Press<?>> List<P> presses(List<? extends Visitor<?>> visitors, Class<P> kind) {
        return visitors.stream()
                .<Press<?>>map(Visitor::press)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Known read(List<Form> forms, List<Yes> yeses, Turns.Free turns) {
        UUID[] asked = yeses.stream().map(yes -> yes.who().value()).toArray(UUID[]::new);
        Set<CourseId> askedIn = new HashSet<>();
        if (asked.length > 0) {
            registrations.courses(asked).forEach(course -> askedIn.add(new CourseId(course)));
        }
        Set<CourseId> wanted = new HashSet<>(askedIn);
        forms.forEach(form -> wanted.add(form.command().course()));
        wanted.removeIf(course -> !turns.take(course));
        Map<CourseId, SeatQueue> queues = wanted.isEmpty() ? Map.of() : places.lockFree(wanted);
        if (queues.isEmpty()) {
            return new Known(Map.of(), Map.of(), List.of());
        }
        askedIn.retainAll(queues.keySet());
        // What was due is written; until somebody is served there is nothing more that a query would have to find.
        entities.flush();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return read(forms, asked, queues, askedIn);
        } finally {
            entities.setFlushMode(FlushModeType.AUTO);
        }
    }

    private Known read(List<Form> forms, UUID[] asked, Map<CourseId, SeatQueue> queues, Set<CourseId> askedIn) {
        List<CourseFacts> read = courses.readAhead(queues.keySet(), askedIn);
        services.readAhead(read.stream().map(CourseFacts::service).collect(Collectors.toSet()));
        return new Known(
                queues,
                askedIn.isEmpty()
                        ? Map.of()
                        : registrations.all(asked).stream()
                                .collect(Collectors.toMap(Registration::id, Function.identity())),
                forms.isEmpty() ? List.of() : same(forms));
    }

    private List<Registration> same(List<Form> forms) {
        return registrations.same(
                forms.stream().map(form -> form.command().course().value()).toArray(UUID[]::new),
                forms.stream().map(form -> form.command().submission()).toArray(UUID[]::new),
                given(forms, Form::email),
                given(forms, Form::mobile));
    }

    private static String[] given(List<Form> forms, Function<Form, String> address) {
        return forms.stream().map(address).filter(given -> !given.isEmpty()).toArray(String[]::new);
    }
}
