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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.EmailAddress;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import no.mestringsrom.print.Colour;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_service")
class LearningService {

    private static final int LONGEST = 200;
    private static final int LONGEST_ABOUT = 1000;

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
    @Fetch(FetchMode.JOIN)
    @BatchSize(size = 50)
    private Set<String> municipalities = new HashSet<>();

    private String contactEmail;

    private @Nullable String contactPhone;

    private @Nullable String colour;

    private @Nullable String about;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LearningService() {}

    private LearningService(CreateLearningService command) {
        this.id = LearningServiceId.random();
        organise(
                command.name(),
                command.form(),
                command.status(),
                command.cooperation(),
                command.hostMunicipality(),
                command.municipalities());
        reachAt(command.contactEmail(), command.contactPhone());
    }

    static LearningService create(CreateLearningService command) {
        return new LearningService(command);
    }

    void change(ChangeLearningService command) {
        describe(command.description());
        organise(
                command.name(),
                command.form(),
                command.status(),
                command.cooperation(),
                command.hostMunicipality(),
                command.municipalities());
    }

    void describe(DescribeLearningService command) {
        refuseUnless(version() == command.version(), Reason.CHANGED_BY_SOMEONE_ELSE);
        reachAt(command.contactEmail(), command.contactPhone());
        String said = blankIsNone(command.about());
        refuseUnless(said == null || said.length() <= LONGEST_ABOUT, Reason.ABOUT_TOO_LONG);
        about = said;
        colour = Colour.ofHex(command.colour())
                .map(Colour::hex)
                .orElseThrow(() -> new LearningServiceRefused(Reason.COLOUR));
    }

    private void organise(
            String newName,
            ServiceForm newForm,
            ServiceStatus newStatus,
            @Nullable String newCooperation,
            String host,
            Set<String> takingPart) {
        name = newName.strip();
        form = newForm;
        status = newStatus;
        cooperation = blankIsNone(newCooperation);
        hostMunicipality = host;
        Set<String> all = new HashSet<>(takingPart);
        all.add(host);
        municipalities.retainAll(all);
        municipalities.addAll(all);
        refuseUnless(!name.isEmpty() && name.length() <= LONGEST, Reason.NAME);
        refuseUnless((cooperation != null) == (municipalities.size() > 1), Reason.COOPERATION);
        refuseUnless(cooperation == null || cooperation.length() <= LONGEST, Reason.COOPERATION);
    }

    private void reachAt(String email, @Nullable String phone) {
        contactEmail = EmailAddress.of(email).orElse("");
        contactPhone = blankIsNone(phone);
        refuseUnless(!contactEmail.isEmpty() && contactEmail.length() <= LONGEST, Reason.CONTACT);
        refuseUnless(contactPhone == null || contactPhone.length() <= 40, Reason.CONTACT);
    }

    LearningServiceId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    LearningServiceSummary summary() {
        List<String> hostFirst = Stream.concat(
                        Stream.of(hostMunicipality),
                        municipalities.stream()
                                .filter(number -> !number.equals(hostMunicipality))
                                .sorted())
                .toList();
        return new LearningServiceSummary(
                id,
                name,
                form,
                status,
                cooperation,
                hostMunicipality,
                hostFirst,
                contactEmail,
                contactPhone,
                Optional.ofNullable(colour).flatMap(Colour::ofHex).orElse(Colour.HOUSE),
                about);
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
