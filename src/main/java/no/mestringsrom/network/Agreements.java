package no.mestringsrom.network;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.network.AgreementRefused.Reason;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A network's agreements: its members read all of them, those who lead write. */
@Service
@Transactional(readOnly = true)
public class Agreements {

    /** More than a network makes in a lifetime. */
    private static final int MOST = 100;

    private final AgreementRepository agreements;
    private final Networks networks;
    private final AttachedFiles files;
    private final Clock clock;

    Agreements(AgreementRepository agreements, Networks networks, AttachedFiles files, Clock clock) {
        this.agreements = agreements;
        this.networks = networks;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Those of a network, the one that is valid from the latest day first.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public List<Agreement> of(NetworkId network) {
        networks.requireMember(network);
        return agreements.findNewestFirst(network, Limit.of(MOST)).stream()
                .map(CooperationAgreement::summary)
                .toList();
    }

    /** @throws AccessDeniedException for anybody but a member */
    public AgreementsStanding standing(NetworkId network) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AgreementReviews.NORWAY);
        Map<Boolean, List<Agreement>> byBegun = of(network).stream()
                .collect(Collectors.partitioningBy(
                        agreement -> !agreement.validFrom().isAfter(today)));
        List<Agreement> begun = Objects.requireNonNull(byBegun.get(true));
        Agreement inForce = begun.isEmpty() ? null : begun.getFirst();
        LocalDate last = inForce == null ? null : inForce.validUntil();
        return new AgreementsStanding(
                inForce,
                last != null && last.isBefore(today),
                Objects.requireNonNull(byBegun.get(false)).reversed(),
                begun.stream().skip(1).toList());
    }

    /**
     * @throws AccessDeniedException for anybody but a member of this network
     * @throws NoSuchElementException if the network has no such agreement
     */
    public Agreement get(NetworkId network, AgreementId id) {
        networks.requireMember(network);
        return agreements
                .findById(id)
                .filter(agreement -> agreement.network().equals(network))
                .map(CooperationAgreement::summary)
                .orElseThrow(() -> unknown(id));
    }

    /**
     * Takes in the signed paper, which is a PDF, before it is known which agreement it belongs to.
     *
     * @param name whatever the browser says
     * @param announced bytes that are to come; negative if nobody said
     * @throws MaterialRefused for anything but a PDF
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ReceivedFile receive(NetworkId network, String name, InputStream incoming, long announced) {
        networks.requireLead(network);
        return files.receive(name, incoming, announced, FileType.PDF);
    }

    /**
     * @throws AccessDeniedException for anybody but those who lead
     * @throws AgreementRefused if something is missing or can't be
     */
    @Transactional
    public AgreementId write(NetworkId network, WriteAgreement command) {
        requireWriter(network, command);
        CooperationAgreement agreement = CooperationAgreement.write(network, command, clock.instant());
        takeIn(command);
        return agreements.save(agreement).id();
    }

    /**
     * @param version of the agreement that was read
     * @throws AccessDeniedException for anybody but those who lead
     * @throws AgreementRefused {@code CHANGED_BY_SOMEONE_ELSE} too, against an older version; then nothing is changed
     */
    @Transactional
    public void rewrite(NetworkId network, AgreementId id, long version, WriteAgreement command) {
        requireWriter(network, command);
        CooperationAgreement agreement = agreements
                .lock(id)
                .filter(found -> found.network().equals(network))
                .orElseThrow(() -> unknown(id));
        agreement.requireUnchangedSince(version);
        agreement.rewrite(command).ifPresent(files::discard);
        takeIn(command);
    }

    private void takeIn(WriteAgreement command) {
        if (command.file() != null) {
            files.takeIn(command.file());
        }
    }

    private void requireWriter(NetworkId network, WriteAgreement command) {
        networks.requireLead(network);
        boolean reviewerHere = command.reviewer() == null
                || networks.everybodyIn(network).stream()
                        .anyMatch(member -> member.id().equals(command.reviewer()));
        if (!reviewerHere) {
            throw new AgreementRefused(Reason.REVIEWER);
        }
    }

    private static NoSuchElementException unknown(AgreementId id) {
        return new NoSuchElementException("No agreement " + id.value());
    }
}
