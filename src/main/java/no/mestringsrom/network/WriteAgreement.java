package no.mestringsrom.network;

import java.time.LocalDate;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.material.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * As {@link Agreement}.
 *
 * @param validFrom null is refused
 * @param file the signed paper, in place of the one there was; null leaves that
 */
public record WriteAgreement(
        String title,
        List<String> parties,
        String tasks,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate reviewBy,
        @Nullable AccountId reviewer,
        @Nullable ReceivedFile file) {}
