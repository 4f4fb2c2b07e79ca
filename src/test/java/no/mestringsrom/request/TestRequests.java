package no.mestringsrom.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;

/** Orders to a service of one's own: by the form they would go to any that covers the municipality. */
@TestComponent
public class TestRequests {

    private final RequestRepository requests;
    private final Clock clock;

    TestRequests(RequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    public RequestId asked(LearningServiceId service) {
        return asked(service, CourseLanguage.NORWEGIAN);
    }

    RequestId asked(LearningServiceId service, CourseLanguage language) {
        RequestFields fields = RequestFields.checked(
                form(UUID.randomUUID(), "5501", language),
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")));
        return requests.save(CourseRequest.asked(fields, service, clock.instant()))
                .id();
    }

    static AskForCourse form(UUID submission, String municipality) {
        return form(submission, municipality, CourseLanguage.NORWEGIAN);
    }

    private static AskForCourse form(UUID submission, String municipality, CourseLanguage language) {
        return new AskForCourse(
                submission,
                " Storgata \t legekontor ",
                "Liv Lege",
                "liv@eksempel.no",
                municipality,
                TargetGroup.DIABETES,
                8,
                LocalDate.parse("2026-05-04"),
                language,
                "Helst på ettermiddagen. ",
                Language.BOKMAL);
    }
}
