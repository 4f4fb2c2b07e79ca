package no.mestringsrom.selfhelp;

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
import no.mestringsrom.account.AccountId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Something went wrong in a group, and somebody in it asks the service for help. */
@Entity
@Table(name = "selfhelp_help_request")
class HelpRequest {

    /** UTF-16 units, as browsers count them too. */
    static final int LONGEST = 2_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HelpRequestId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "group_id"))
    private GroupId group;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "learning_service_id"))
    private LearningServiceId service;

    private String words;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String mobile;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant askedAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable AccountId answeredBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HelpRequest() {}

    /** @param named whether it is to be known who asks, so that they can be answered */
    static HelpRequest asked(
            HelpRequestId id,
            GroupId group,
            LearningServiceId service,
            String words,
            GroupAddressee who,
            boolean named,
            Instant now) {
        HelpRequest request = new HelpRequest();
        request.id = id;
        request.group = group;
        request.service = service;
        request.words = written(words);
        request.language = who.language();
        request.askedAt = now;
        if (named) {
            request.name = who.name();
            request.email = who.email();
            request.mobile = who.mobile();
        }
        return request;
    }

    /** @param text for whoever asked; what was done about it, where nobody wants an answer */
    void answer(String text, AccountId by, Instant now) {
        if (answeredAt != null) {
            throw new SelfHelpRefused(Reason.ANSWERED_ALREADY);
        }
        answer = written(text);
        answeredBy = by;
        answeredAt = now;
    }

    private static String written(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new SelfHelpRefused(Reason.WORDS_MISSING);
        }
        if (trimmed.length() > LONGEST) {
            throw new SelfHelpRefused(Reason.WORDS_TOO_LONG);
        }
        return trimmed;
    }

    HelpRequestId id() {
        return id;
    }

    GroupId group() {
        return group;
    }

    LearningServiceId service() {
        return service;
    }

    WaitingHelpRequest waiting() {
        return new WaitingHelpRequest(id, askedAt);
    }

    HelpRequestDetails details(boolean groupGoesOn) {
        return new HelpRequestDetails(id, service, askedAt, words, name, language, answer, answeredAt, groupGoesOn);
    }

    /** @throws SelfHelpRefused {@code NO_ANSWER_WANTED} where it is not known who asked */
    HelpAnswered answered() {
        if (name == null || answer == null) {
            throw new SelfHelpRefused(Reason.NO_ANSWER_WANTED);
        }
        return new HelpAnswered(id, service, name, email, mobile, language, answer);
    }

    /** Where they are reached is not needed any more. */
    void forgetAddress() {
        email = null;
        mobile = null;
    }

    boolean wantsAnswer() {
        return name != null;
    }
}
