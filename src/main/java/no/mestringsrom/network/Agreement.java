package no.mestringsrom.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation agreement (samarbeidsavtale, tjenesteavtale) as members read it.
 *
 * @param version goes with every change
 * @param parties municipalities, hospital trusts and organisations, by name
 * @param tasks who does what, in Markdown; may be empty
 * @param validUntil the last day; null for no end
 * @param reviewBy when it has to be reviewed; null if nobody has said
 * @param reviewer null if nobody is named: then those who lead see to it
 * @param file the signed paper; null if there is none yet
 */
public record Agreement(
        AgreementId id,
        NetworkId network,
        long version,
        String title,
        List<String> parties,
        String tasks,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate reviewBy,
        @Nullable AccountId reviewer,
        @Nullable SignedPaper file) {

    /** When it has to be reviewed: where nobody has said, when it runs out. */
    public @Nullable LocalDate reviewDue() {
        return reviewBy == null ? validUntil : reviewBy;
    }

    /**
     * A PDF.
     *
     * @param bytes where they lie
     * @param size in bytes
     */
    public record SignedPaper(UUID bytes, String name, long size) {}
}
