package no.mestringsrom.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface MailMessages extends JpaRepository<MailMessage, MailMessageId> {

    /** Keeps the row locked until the transaction ends and passes over those that another sender holds. */
    @NativeQuery("""
            select * from mail_message
            where next_attempt_at <= :now
            order by urgent desc, next_attempt_at
            limit 1
            for update skip locked""")
    Optional<MailMessage> lockNextDue(Instant now);

    @Query("select m from MailMessage m order by m.createdAt desc, m.id.id")
    List<MailMessage> newest(Limit limit);

    @Query("select m from MailMessage m where m.recipient = :recipient order by m.createdAt desc, m.id.id")
    List<MailMessage> to(String recipient, Limit limit);

    /** Those that have gone or were given up. */
    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.recipient = :recipient and m.nextAttemptAt is null")
    int deleteFinishedTo(String recipient);

    @Modifying
    @Query("delete from MailMessage m where m.createdAt < :before")
    int deleteWrittenBefore(Instant before);
}
