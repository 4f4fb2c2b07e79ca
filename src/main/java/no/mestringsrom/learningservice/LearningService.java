package no.mestringsrom.learningservice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.EmailAddress;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_service")
class LearningService {

    private static final int LONGEST = 200;

    @EmbeddedId
    private LearningServiceId id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private ServiceForm form;

    @Enumerated(EnumType.STRING)
    private ServiceStatus status;

    private @Nullable String cooperation;

    private String hostMunicipality;

    @ElementCollection
    @CollectionTable(name = "learning_service_municipality", joinColumns = @JoinColumn(name = "learning_service_id"))
    @Column(name = "municipality")
    private Set<String> municipalities = new HashSet<>();

    private String contactEmail;

    private @Nullable String contactPhone;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LearningService() {}

    private LearningService(CreateLearningService command) {
        this.id = LearningServiceId.random();
        this.name = command.name().strip();
        this.form = command.form();
        this.status = command.status();
        this.cooperation = blankIsNone(command.cooperation());
        this.hostMunicipality = command.hostMunicipality();
        this.municipalities.addAll(command.municipalities());
        this.municipalities.add(command.hostMunicipality());
        this.contactEmail = EmailAddress.of(command.contactEmail()).orElse("");
        this.contactPhone = blankIsNone(command.contactPhone());
        refuseUnless(!name.isEmpty() && name.length() <= LONGEST, Reason.NAME);
        refuseUnless(!contactEmail.isEmpty() && contactEmail.length() <= LONGEST, Reason.CONTACT);
        refuseUnless(contactPhone == null || contactPhone.length() <= 40, Reason.CONTACT);
        refuseUnless((cooperation != null) == (municipalities.size() > 1), Reason.COOPERATION);
        refuseUnless(cooperation == null || cooperation.length() <= LONGEST, Reason.COOPERATION);
    }

    static LearningService create(CreateLearningService command) {
        return new LearningService(command);
    }

    LearningServiceId id() {
        return id;
    }

    LearningServiceSummary summary() {
        List<String> hostFirst = Stream.concat(
                        Stream.of(hostMunicipality),
                        municipalities.stream()
                                .filter(number -> !number.equals(hostMunicipality))
                                .sorted())
                .toList();
        return new LearningServiceSummary(
                id, name, form, status, cooperation, hostMunicipality, hostFirst, contactEmail, contactPhone);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void refuseUnless(boolean fine, Reason reason) {
        if (!fine) {
            throw new LearningServiceRefused(reason);
        }
    }
}
