package no.mestringsrom.network;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.network.AgreementRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What a network's parties have agreed on, and when it has to be looked at again. */
@Entity
class CooperationAgreement {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PARTIES = 4_000;
    private static final int LONGEST_TASKS = 10_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgreementId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    private String title;
    private String parties;
    private String tasks;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable LocalDate reviewBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
    private @Nullable AccountId reviewer;

    private @Nullable LocalDate toldReviewBy;
    private @Nullable UUID fileId;
    private @Nullable String fileName;
    private @Nullable Long fileSize;
    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CooperationAgreement() {}

    static CooperationAgreement write(NetworkId network, WriteAgreement command, Instant now) {
        CooperationAgreement agreement = new CooperationAgreement();
        agreement.id = AgreementId.create();
        agreement.network = network;
        agreement.writtenAt = now;
        agreement.rewrite(command);
        return agreement;
    }

    /** @throws AgreementRefused if somebody has changed it since this version was read */
    void requireUnchangedSince(long seen) {
        refuseUnless(version() == seen, Reason.CHANGED_BY_SOMEONE_ELSE);
    }

    /** @return the bytes of the paper that there was, if another is in its place now */
    Optional<UUID> rewrite(WriteAgreement command) {
        title = command.title().strip();
        refuseUnless(!title.isEmpty() && title.length() <= LONGEST_TITLE, Reason.TITLE);
        parties = command.parties().stream()
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .collect(Collectors.joining("\n"));
        refuseUnless(!parties.isEmpty() && parties.length() <= LONGEST_PARTIES, Reason.PARTIES);
        tasks = command.tasks().strip();
        refuseUnless(tasks.length() <= LONGEST_TASKS, Reason.TASKS);
        if (command.validFrom() == null) {
            throw new AgreementRefused(Reason.VALID_FROM);
        }
        validFrom = command.validFrom();
        validUntil = command.validUntil();
        refuseUnless(validUntil == null || !validUntil.isBefore(validFrom), Reason.VALID_UNTIL);
        reviewedBy(command.reviewer(), command.reviewBy());
        return command.file() == null ? Optional.empty() : sign(command.file());
    }

    /** Whoever is named now has not been told yet, nor of another date. */
    private void reviewedBy(@Nullable AccountId who, @Nullable LocalDate by) {
        refuseUnless(who == null || by != null, Reason.REVIEW_BY);
        if (!Objects.equals(who, reviewer)) {
            toldReviewBy = null;
        }
        reviewer = who;
        reviewBy = by;
    }

    private Optional<UUID> sign(ReceivedFile paper) {
        Optional<UUID> before = Optional.ofNullable(fileId);
        fileId = paper.id();
        fileName = paper.name();
        fileSize = paper.size();
        return before;
    }

    /** @return whether nobody had been told of this date */
    boolean tellOfReview() {
        LocalDate due = summary().reviewDue();
        boolean news = due != null && !due.equals(toldReviewBy);
        toldReviewBy = due;
        return news;
    }

    AgreementId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Agreement summary() {
        return new Agreement(
                id,
                network,
                version(),
                title,
                parties.lines().toList(),
                tasks,
                validFrom,
                validUntil,
                reviewBy,
                reviewer,
                fileId == null || fileName == null || fileSize == null
                        ? null
                        : new Agreement.SignedPaper(fileId, fileName, fileSize));
    }

    private static void refuseUnless(boolean fine, Reason reason) {
        if (!fine) {
            throw new AgreementRefused(reason);
        }
    }
}
