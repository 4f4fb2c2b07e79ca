package no.mestringsrom.course.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.site.LinkedData;
import no.mestringsrom.site.Page;
import org.jspecify.annotations.Nullable;

/** A course in schema.org's words: the course, the time it is held, and each of its meetings. */
final class CourseData {

    private CourseData() {}

    /** @param availability null once nobody can sign up any more */
    static String of(
            CoursePage course,
            LearningServiceSummary service,
            List<String> places,
            @Nullable Availability availability,
            Page page) {
        String address = page.absolute("/kurs/" + course.facts().id().value());
        String title = course.facts().texts().title(page.language()).text();
        Map<String, Object> organizer = LinkedData.thing(
                "Organization",
                "name",
                service.name(),
                "email",
                service.contactEmail(),
                "telephone",
                service.contactPhone());
        Map<String, Object> online = LinkedData.thing("VirtualLocation", "url", address);
        boolean cancelled = course.facts().status() == CourseStatus.CANCELLED;
        String status = "https://schema.org/" + (cancelled ? "EventCancelled" : "EventScheduled");
        SessionPlan first = course.sessions().getFirst();
        SessionPlan last = course.sessions().getLast();
        Map<String, Object> instance = LinkedData.thing(
                "CourseInstance",
                "@id",
                address + "#kurs",
                "name",
                title,
                "courseMode",
                "Online",
                "inLanguage",
                course.facts().heldIn().tag(),
                "courseWorkload",
                workload(course),
                "startDate",
                first.startsAt().toString(),
                "endDate",
                last.plannedEnd().toString(),
                "eventStatus",
                status,
                "eventAttendanceMode",
                "https://schema.org/OnlineEventAttendanceMode",
                "location",
                online,
                "organizer",
                organizer,
                "maximumAttendeeCapacity",
                course.facts().capacity(),
                "courseSchedule",
                LinkedData.thing(
                        "Schedule",
                        "startDate",
                        first.startsAtLocal().toLocalDate().toString(),
                        "endDate",
                        last.startsAtLocal().toLocalDate().toString(),
                        "repeatCount",
                        course.sessions().size(),
                        "repeatFrequency",
                        frequency(course),
                        "scheduleTimezone",
                        "Europe/Oslo"),
                "subEvent",
                course.sessions().stream()
                        .map(session -> LinkedData.thing(
                                "EducationEvent",
                                "name",
                                session.title(page.language()).text(),
                                "startDate",
                                session.startsAt().toString(),
                                "endDate",
                                session.plannedEnd().toString(),
                                "eventStatus",
                                status,
                                "eventAttendanceMode",
                                "https://schema.org/OnlineEventAttendanceMode",
                                "location",
                                online,
                                "organizer",
                                organizer))
                        .toList());
        return LinkedData.write(LinkedData.thing(
                "Course",
                "@id",
                address,
                "url",
                address,
                "name",
                title,
                "description",
                course.facts().texts().about(page.language()),
                "about",
                page.t("template.TargetGroup." + course.targetGroup()),
                "provider",
                organizer,
                "areaServed",
                places.stream()
                        .map(place -> LinkedData.thing("AdministrativeArea", "name", place))
                        .toList(),
                "offers",
                availability == null ? null : List.of(offer(address, availability)),
                "hasCourseInstance",
                List.of(instance)));
    }

    private static Map<String, Object> offer(String address, Availability availability) {
        String seats = switch (availability) {
            case WAITING_LIST -> "SoldOut";
            case FEW -> "LimitedAvailability";
            case FREE -> "InStock";
        };
        return LinkedData.thing(
                "Offer",
                "url",
                address,
                "category",
                "Free",
                "price",
                0,
                "priceCurrency",
                "NOK",
                "availability",
                "https://schema.org/" + seats);
    }

    /** Null where they are not equally far apart. */
    private static @Nullable String frequency(CoursePage course) {
        List<LocalDate> days = course.sessions().stream()
                .map(session -> session.startsAtLocal().toLocalDate())
                .toList();
        List<Long> apart = IntStream.range(1, days.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .distinct()
                .toList();
        return apart.size() == 1 && apart.getFirst() > 0 ? "P" + apart.getFirst() + "D" : null;
    }

    private static String workload(CoursePage course) {
        return Duration.ofMinutes(course.sessions().stream()
                        .mapToLong(session -> session.exchange().plannedMinutes())
                        .sum())
                .toString();
    }
}
