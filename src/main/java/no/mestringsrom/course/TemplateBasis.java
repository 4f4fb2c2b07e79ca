package no.mestringsrom.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Which edition of which template a course was made from, and where it departs from what that has fixed. */
@Embeddable
class TemplateBasis {

    static final int LONGEST_REASON = 1000;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "template_id"))
    private @Nullable TemplateId template;

    @Column(name = "template_edition")
    private @Nullable Integer edition;

    @ElementCollection
    @CollectionTable(name = "course_departure", joinColumns = @JoinColumn(name = "course_id"))
    @BatchSize(size = 50)
    private final Set<CourseDeparture> departures = new HashSet<>();

    void use(CourseTemplateDetails chosen) {
        template = chosen.id();
        edition = chosen.edition();
    }

    /**
     * Keeps a reason for each fixed part that the course now departs from, and forgets those of parts that are again as the
     * template wants them.
     *
     * @param content of the template; null where there is none, and so nothing to depart from
     * @param before the parts that it departed from before what is being done now: nobody is asked for a reason afterwards
     * @param reason for what is new; empty where nobody was asked
     * @throws CourseRefused {@code DEPARTURE_NEEDS_REASON} if there is something new and no reason
     */
    void settle(
            Course course,
            @Nullable TemplateContent content,
            Set<TemplatePart> before,
            String reason,
            AccountId by,
            Instant now) {
        Set<TemplatePart> present = new HashSet<>(Departures.of(course, content));
        departures.removeIf(departure ->
                !Departures.SEEN_ELSEWHERE.contains(departure.part()) && !present.contains(departure.part()));
        present.removeAll(before);
        explain(present, reason, by, now);
    }

    /**
     * The same for one of the parts that are {@link Departures#SEEN_ELSEWHERE}.
     *
     * @param departs whether the course does without something of it now
     */
    void settle(TemplatePart part, boolean departs, String reason, AccountId by, Instant now) {
        if (departs) {
            explain(Set.of(part), reason, by, now);
        } else {
            departures.removeIf(departure -> departure.part() == part);
        }
    }

    boolean departs(TemplatePart part) {
        return departures.stream().anyMatch(departure -> departure.part() == part);
    }

    private void explain(Set<TemplatePart> present, String reason, AccountId by, Instant now) {
        Set<TemplatePart> known = departures.stream().map(CourseDeparture::part).collect(Collectors.toSet());
        List<TemplatePart> unexplained =
                present.stream().filter(part -> !known.contains(part)).sorted().toList();
        if (unexplained.isEmpty()) {
            return;
        }
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new CourseRefused(Reason.DEPARTURE_NEEDS_REASON, unexplained);
        }
        if (words.length() > LONGEST_REASON) {
            throw new CourseRefused(Reason.REASON_TOO_LONG, LONGEST_REASON);
        }
        unexplained.forEach(part -> departures.add(new CourseDeparture(part, words, by, now)));
    }

    @Nullable
    TemplateId template() {
        return template;
    }

    @Nullable
    Integer edition() {
        return edition;
    }

    List<CourseDeparture> departures() {
        return departures.stream()
                .sorted(Comparator.comparing(CourseDeparture::part))
                .toList();
    }
}
