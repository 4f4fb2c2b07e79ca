package no.mestringsrom.network;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import no.mestringsrom.network.NetworkRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Municipalities that meet, mostly by video, to learn from each other. */
@Entity
class ProfessionalNetwork {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NetworkId id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String purpose;

    @ElementCollection
    @CollectionTable(name = "professional_network_municipality", joinColumns = @JoinColumn(name = "network_id"))
    @Column(name = "municipality")
    private Set<String> municipalities = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ProfessionalNetwork() {}

    static ProfessionalNetwork create(CreateNetwork command) {
        ProfessionalNetwork network = new ProfessionalNetwork();
        network.id = NetworkId.create();
        network.name = within(command.name(), LONGEST_NAME, Reason.NAME);
        network.purpose = within(command.purpose(), LONGEST_PURPOSE, Reason.PURPOSE);
        if (command.municipalities().isEmpty()) {
            throw new NetworkRefused(Reason.MUNICIPALITIES);
        }
        network.municipalities.addAll(command.municipalities());
        return network;
    }

    NetworkId id() {
        return id;
    }

    NetworkSummary summary() {
        return new NetworkSummary(
                id, name, purpose, municipalities.stream().sorted().toList());
    }

    private static String within(String written, int longest, Reason reason) {
        String trimmed = written.strip();
        if (trimmed.isEmpty() || trimmed.length() > longest) {
            throw new NetworkRefused(reason);
        }
        return trimmed;
    }
}
