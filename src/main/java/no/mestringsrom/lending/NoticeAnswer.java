package no.mestringsrom.lending;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import no.mestringsrom.account.AccountId;

@Embeddable
record NoticeAnswer(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
        AccountId by,

        String words,
        Instant answeredAt) {}
