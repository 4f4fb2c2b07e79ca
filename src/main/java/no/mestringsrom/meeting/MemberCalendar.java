package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/** A member reads their meetings in their own calendar program. */
@Entity
@Table(name = "meeting_feed")
class MemberCalendar {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    /** Opens the feed; another one closes the old. */
    private UUID feedKey = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected MemberCalendar() {}

    MemberCalendar(AccountId account) {
        this.account = account;
    }

    void move() {
        feedKey = UUID.randomUUID();
    }

    AccountId account() {
        return account;
    }

    UUID feedKey() {
        return feedKey;
    }
}
