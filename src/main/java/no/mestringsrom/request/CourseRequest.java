package no.mestringsrom.request;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.request.RequestRefused.Reason;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** An order for a course, and what became of it. */
@Entity
@Table(name = "course_request")
class CourseRequest {

    static final int LONGEST_ANSWER = 2000;

    @EmbeddedId
    private RequestId id;

    @Version
    private @Nullable Long version;

    private UUID submission;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "learning_service_id"))
    private LearningServiceId service;

    private String unit;
    private String contactName;
    private String contactEmail;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private int participants;
    private @Nullable LocalDate neededBy;

    @Enumerated(EnumType.STRING)
    private CourseLanguage courseLanguage;

    private String words;

    @Enumerated(EnumType.STRING)
    private Language mailLanguage;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private RequestStatus status = RequestStatus.NEW;

    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable AccountId answeredBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private @Nullable CourseId course;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CourseRequest() {}

    private CourseRequest(UUID submission, RequestFields fields, LearningServiceId service, Instant now) {
        this.id = RequestId.random();
        this.submission = submission;
        this.service = service;
        this.unit = fields.unit();
        this.contactName = fields.contact();
        this.contactEmail = fields.email();
        this.municipality = fields.municipality();
        this.targetGroup = fields.targetGroup();
        this.participants = fields.participants();
        this.neededBy = fields.neededBy();
        this.courseLanguage = fields.courseLanguage();
        this.words = fields.words();
        this.mailLanguage = fields.language();
        this.askedAt = now;
    }

    static CourseRequest asked(RequestFields fields, LearningServiceId service, Instant now) {
        return new CourseRequest(fields.submission(), fields, service, now);
    }

    /** Somebody went back in their browser, wrote something else, and sent that. */
    static CourseRequest askedAlso(RequestFields fields, LearningServiceId service, Instant now) {
        return new CourseRequest(UUID.randomUUID(), fields, service, now);
    }

    /** May be answered otherwise later: a no may become a yes. */
    void answer(boolean accepted, String text, AccountId by, Instant now) {
        if (text.isBlank()) {
            throw new RequestRefused(Reason.ANSWER_MISSING);
        }
        if (text.length() > LONGEST_ANSWER) {
            throw new RequestRefused(Reason.ANSWER_TOO_LONG);
        }
        status = accepted ? RequestStatus.ACCEPTED : RequestStatus.DECLINED;
        answer = text.strip();
        answeredAt = now;
        answeredBy = by;
        if (!accepted) {
            course = null;
        }
    }

    /** @return whether that is news */
    boolean link(CourseId to) {
        if (status == RequestStatus.DECLINED) {
            throw new RequestRefused(Reason.DECLINED_ALREADY);
        }
        boolean news = !Objects.equals(course, to);
        status = RequestStatus.ACCEPTED;
        course = to;
        return news;
    }

    /** The course will not be held. */
    void unlink() {
        course = null;
    }

    /** Whether this is what was asked then, and not another form that went out under the same number. */
    boolean isFrom(RequestFields fields) {
        return unit.equals(fields.unit())
                && contactEmail.equals(fields.email())
                && municipality.equals(fields.municipality())
                && targetGroup == fields.targetGroup()
                && participants == fields.participants()
                && Objects.equals(neededBy, fields.neededBy())
                && courseLanguage == fields.courseLanguage()
                && words.equals(fields.words());
    }

    RequestId id() {
        return id;
    }

    LearningServiceId service() {
        return service;
    }

    RequestStatus status() {
        return status;
    }

    @Nullable
    CourseId course() {
        return course;
    }

    CourseLanguage language() {
        return courseLanguage;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** @param facts of the course that was linked; null for none */
    RequestDetails details(@Nullable CourseFacts facts) {
        return new RequestDetails(
                id,
                version(),
                service,
                unit,
                contactName,
                contactEmail,
                municipality,
                targetGroup,
                participants,
                neededBy,
                courseLanguage,
                words,
                mailLanguage,
                askedAt,
                status,
                answer,
                course,
                facts == null ? null : facts.texts(),
                facts == null ? null : facts.heldIn(),
                facts != null && facts.status() == CourseStatus.PUBLISHED);
    }
}
