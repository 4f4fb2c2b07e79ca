package no.mestringsrom.request.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.ui.CourseOrders;
import no.mestringsrom.request.RequestDesk;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestId;
import no.mestringsrom.request.RequestRefused;
import no.mestringsrom.request.UnknownRequest;
import no.mestringsrom.texts.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Lets the form for a new course begin with what was ordered. */
@Service
class OrderedCourses implements CourseOrders {

    private final RequestDesk desk;

    OrderedCourses(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Order> order(UUID id) {
        try {
            return Optional.of(desk.request(new RequestId(id)))
                    .filter(RequestDetails::awaitsCourse)
                    .map(request -> new Order(
                            request.unit(),
                            request.service(),
                            request.targetGroup(),
                            request.participants(),
                            request.neededBy(),
                            request.municipality(),
                            request.courseLanguage().spoken(Language.BOKMAL).orElse(Language.BOKMAL),
                            text("request.CourseLanguage." + request.courseLanguage())));
        } catch (UnknownRequest | AccessDeniedException notForThisOne) {
            return Optional.empty();
        }
    }

    @Override
    public CourseId plan(UUID order, PlanCourse command) {
        try {
            return desk.plan(new RequestId(order), command);
        } catch (RequestRefused refused) {
            throw new Refused(refused.reasons().stream()
                    .map(reason -> text("request.RequestRefused." + reason))
                    .collect(Collectors.joining(" ")));
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
