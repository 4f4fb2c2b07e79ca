package no.mestringsrom.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface MailMessages extends JpaRepository<MailMessage, MailMessageId> {

    /**
     * Keeps the row locked until the transaction ends and passes over those that another sender holds. What somebody was
     * written later waits for what they were written before: old news must not come last. What is urgent waits only for
     * what is urgent, too, and nothing for long: after three tries the earlier one is let pass; but in a group that goes on,
     * where whoever comes on an evening that is called off finds nobody.
     */
    @NativeQuery("""
            select m.* from mail_message m
            where m.next_attempt_at <= :now and m.channel = :channel
            and not exists (select 1 from mail_message e
                where e.person_id = m.person_id and e.channel = m.channel and e.recipient = m.recipient
                and e.next_attempt_at is not null and (e.attempts < 3 or e.kind = 'SELFHELP') and e.created_at < m.created_at and (e.urgent or not m.urgent))
            order by m.urgent desc, m.next_attempt_at
            limit 1
            for update skip locked""")
    Optional<MailMessage> lockNextDue(Instant now, String channel);

    @Query("select m from MailMessage m order by m.createdAt desc, m.id.id")
    List<MailMessage> newest(Limit limit);

    /** When each was last told this, of people in these courses. */
    @Query("select new no.mestringsrom.mail.MailMessages$Told(m.personId, max(m.createdAt)) from MailMessage m"
            + " where m.kind = :kind and m.courseId in :courses and m.personId is not null group by m.personId")
    List<Told> lastTold(MessageKind kind, Collection<UUID> courses);

    record Told(UUID person, Instant at) {}

    /** Given up, and of use all the same; the newest first. */
    @Query("select m from MailMessage m where m.courseId = :course and m.failedAt is not null"
            + " and m.failure <> no.mestringsrom.mail.Failure.TOO_LATE order by m.failedAt desc, m.id.id")
    List<MailMessage> dead(UUID course, Limit limit);

    @Query("select count(m) from MailMessage m where m.courseId = :course and m.failedAt is not null"
            + " and m.failure <> no.mestringsrom.mail.Failure.TOO_LATE")
    int countDead(UUID course);

    @Query("select new no.mestringsrom.mail.MailMessages$Dead(m.courseId, count(m)) from MailMessage m"
            + " where m.courseId in :courses and m.failedAt is not null"
            + " and m.failure <> no.mestringsrom.mail.Failure.TOO_LATE group by m.courseId")
    List<Dead> countDead(Collection<UUID> courses);

    record Dead(UUID course, Long messages) {}

    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.personId in :people and m.sentAt is null and m.kind <> :but")
    void deleteUnsent(Collection<UUID> people, MessageKind but);

    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.personId in :people and m.sentAt is null")
    void deleteUnsent(Collection<UUID> people);

    /** What waits for somebody at an address goes to another one. */
    @Modifying(flushAutomatically = true)
    @Query("update MailMessage m set m.recipient = :to where m.personId in :people and m.sentAt is null"
            + " and m.recipient = :from")
    void redirectUnsent(Collection<UUID> people, String from, String to);

    /** News that waits for somebody at an address, or did not arrive there: somebody has to ring. */
    @Modifying(flushAutomatically = true)
    @Query("update MailMessage m set m.recipient = '', m.body = null, m.calendar = null, m.nextAttemptAt = null,"
            + " m.failedAt = :now, m.failure = no.mestringsrom.mail.Failure.NO_ADDRESS"
            + " where m.personId in :people and m.sentAt is null and m.recipient = :at and m.kind in :news")
    void giveUpUnsentTo(Collection<UUID> people, String at, Collection<MessageKind> news, Instant now);

    /** What waits for somebody at an address goes nowhere. */
    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.personId in :people and m.sentAt is null and m.recipient = :at")
    void deleteUnsentTo(Collection<UUID> people, String at);

    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.courseId = :course and m.sentAt is null and m.kind in :kinds")
    void deleteUnsent(UUID course, Collection<MessageKind> kinds);

    /** Occasions of this form that something unsent tells of. */
    @Query("select distinct m.occasion from MailMessage m where m.courseId = :course and m.sentAt is null"
            + " and m.kind in :kinds and m.occasion like :form")
    List<String> untold(UUID course, Collection<MessageKind> kinds, String form);

    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.courseId = :course and m.sentAt is null and m.occasion in :occasions")
    void deleteUntold(UUID course, Collection<String> occasions);

    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.courseId = :course")
    void deleteAbout(UUID course);

    @Query("select m from MailMessage m where m.personId = :person order by m.createdAt desc, m.id.id")
    List<MailMessage> to(UUID person, Limit limit);

    /** Those that have gone or were given up. */
    @Modifying(flushAutomatically = true)
    @Query("delete from MailMessage m where m.personId = :person and m.nextAttemptAt is null")
    int deleteFinishedTo(UUID person);

    /** What is still on its way arrives, and tells of nobody. */
    @Modifying(flushAutomatically = true)
    @Query("update MailMessage m set m.personId = null, m.occasion = null where m.personId = :person")
    void letGo(UUID person);

    @Modifying
    @Query("delete from MailMessage m where m.createdAt < :before")
    int deleteWrittenBefore(Instant before);
}
