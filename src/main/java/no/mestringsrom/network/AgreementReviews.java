package no.mestringsrom.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which agreements have to be reviewed: from a month before the day until it has another day, or another agreement is in
 * force.
 */
@Service
@Transactional(readOnly = true)
public class AgreementReviews {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final Period AHEAD = Period.ofMonths(1);

    private final AgreementRepository agreements;
    private final Networks networks;
    private final CurrentAccount current;
    private final Clock clock;

    AgreementReviews(AgreementRepository agreements, Networks networks, CurrentAccount current, Clock clock) {
        this.agreements = agreements;
        this.networks = networks;
        this.current = current;
        this.clock = clock;
    }

    /** Those that the one who is signed in has to see to, the most urgent first. */
    public List<ReviewDue> mine() {
        List<UUID> own = List.copyOf(current.scopes(Role.NETWORK_MEMBER));
        if (own.isEmpty()) {
            return List.of();
        }
        AccountId self = current.require().id();
        return agreements.findDue(own, today(), today().plus(AHEAD)).stream()
                .map(this::due)
                .filter(due -> due.reviewers().stream()
                        .anyMatch(reviewer -> reviewer.id().equals(self)))
                .toList();
    }

    /** Those whose reviewers have not been told. Asks nobody who they are. */
    public List<AgreementId> untold() {
        return agreements.findUntold(today(), today().plus(AHEAD));
    }

    /**
     * Part of the transaction that tells: whom, and from then on they have been told.
     *
     * @return empty if they have been meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReviewDue> tell(AgreementId id) {
        return agreements.lock(id).filter(CooperationAgreement::tellOfReview).map(this::due);
    }

    private ReviewDue due(CooperationAgreement of) {
        Agreement agreement = of.summary();
        NetworkId network = agreement.network();
        List<AccountSummary> members = networks.addressees(network);
        Optional<AccountId> chair = networks.chair(network);
        Optional<AccountId> named = Optional.ofNullable(agreement.reviewer())
                .filter(reviewer ->
                        members.stream().anyMatch(member -> member.id().equals(reviewer)))
                .or(() -> chair);
        return new ReviewDue(
                networks.summary(network),
                agreement,
                members.stream()
                        .filter(member -> named.map(member.id()::equals).orElse(true))
                        .toList(),
                Objects.requireNonNull(agreement.reviewDue()).isBefore(today()),
                chair.isEmpty() || chair.equals(named));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NORWAY);
    }
}
