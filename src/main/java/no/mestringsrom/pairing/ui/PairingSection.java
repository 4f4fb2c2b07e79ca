package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.place.Municipalities;
import org.springframework.stereotype.Service;

/** Who could host, on the course's page, for its coordinators. */
@Service
class PairingSection implements CourseSection {

    private static final int JUST_BEFORE_THE_HOSTS = HOSTS_AND_SESSIONS - 5;

    private final CoursePairing pairing;
    private final CoursePlanning planning;
    private final Municipalities municipalities;

    PairingSection(CoursePairing pairing, CoursePlanning planning, Municipalities municipalities) {
        this.pairing = pairing;
        this.planning = planning;
        this.municipalities = municipalities;
    }

    @Override
    public int order() {
        return JUST_BEFORE_THE_HOSTS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts facts) {
        return pairing.vacancies(facts.id(), planning.course(facts.id()).phase())
                .filter(PairingPanel::concerns)
                .map(vacancies -> new PairingPanel(facts.id(), vacancies, pairing, municipalities));
    }
}
