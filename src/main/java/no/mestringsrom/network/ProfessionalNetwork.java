package no.mestringsrom.network;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Municipalities that meet, mostly by video, to learn from each other. */
@Entity
class ProfessionalNetwork {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2_000;
    private static final int LONGEST_REPRESENTS = 200;

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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NetworkKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    private boolean chaired;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "chair_id"))
    private @Nullable AccountId chair;

    /** What is said of members; whoever nothing is said of has none. Who is a member stands with the accounts. */
    @ElementCollection
    @CollectionTable(name = "network_place", joinColumns = @JoinColumn(name = "network_id"))
    @AttributeOverride(name = "key.value", column = @Column(name = "account_id"))
    private Map<AccountId, NetworkPlace> places = new HashMap<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ProfessionalNetwork() {}

    static ProfessionalNetwork create(CreateNetwork command) {
        ProfessionalNetwork network = new ProfessionalNetwork();
        network.id = NetworkId.create();
        network.describe(command.purpose(), command.language());
        network.frame(command.name(), command.kind(), command.municipalities());
        return network;
    }

    /** @param takingPart numbers of municipalities; at least one */
    void frame(String newName, NetworkKind newKind, Set<String> takingPart) {
        name = within(newName, LONGEST_NAME, Reason.NAME);
        kind = newKind;
        if (takingPart.isEmpty()) {
            throw new NetworkRefused(Reason.MUNICIPALITIES);
        }
        municipalities.retainAll(takingPart);
        municipalities.addAll(takingPart);
    }

    /** @throws NetworkRefused if somebody has changed it since this version was read */
    void requireUnchangedSince(long seen) {
        if (version() != seen) {
            throw new NetworkRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
    }

    void describe(String newPurpose, Language newLanguage) {
        purpose = within(newPurpose, LONGEST_PURPOSE, Reason.PURPOSE);
        if (newLanguage.forStaff() != newLanguage) {
            throw new NetworkRefused(Reason.LANGUAGE);
        }
        language = newLanguage;
    }

    /** @param newChair null for a network that nobody leads */
    void leadBy(@Nullable AccountId newChair) {
        chaired = newChair != null;
        chair = newChair;
    }

    /** @param whom empty for nobody */
    void represents(AccountId member, String whom) {
        String trimmed = whom.strip();
        if (trimmed.length() > LONGEST_REPRESENTS) {
            throw new NetworkRefused(Reason.REPRESENTS);
        }
        put(member, place(member).representing(trimmed));
    }

    /** @param order of the secretaries from now on */
    void takeTurns(List<AccountId> order) {
        Set<AccountId> all = new HashSet<>(places.keySet());
        all.addAll(order);
        all.forEach(member -> put(member, place(member).taking(order.indexOf(member) + 1)));
    }

    /** @throws NetworkRefused for the chair */
    void leave(AccountId member) {
        if (member.equals(chair)) {
            throw new NetworkRefused(Reason.CHAIR);
        }
        represents(member, "");
    }

    private void put(AccountId member, NetworkPlace place) {
        if (place.equals(NetworkPlace.NOTHING_SAID)) {
            places.remove(member);
        } else {
            places.put(member, place);
        }
    }

    private NetworkPlace place(AccountId member) {
        return places.getOrDefault(member, NetworkPlace.NOTHING_SAID);
    }

    NetworkId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Whether there is to be a chair, whether they are still there or not. */
    boolean chaired() {
        return chaired;
    }

    Optional<AccountId> chair() {
        return Optional.ofNullable(chair);
    }

    String representedBy(AccountId member) {
        return place(member).represents();
    }

    SecretaryRotation rotation() {
        return new SecretaryRotation(places.entrySet().stream()
                .filter(place -> place.getValue().turn() > 0)
                .sorted(Comparator.comparingInt(place -> place.getValue().turn()))
                .map(Map.Entry::getKey)
                .toList());
    }

    NetworkSummary summary() {
        return new NetworkSummary(
                id, name, purpose, municipalities.stream().sorted().toList(), kind, language);
    }

    private static String within(String written, int longest, Reason reason) {
        String trimmed = written.strip();
        if (trimmed.isEmpty() || trimmed.length() > longest) {
            throw new NetworkRefused(reason);
        }
        return trimmed;
    }
}
