package no.mestringsrom.lending;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.template.TargetGroup;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a municipality offers the others of its network, or asks them for. */
@Entity
@Table(name = "lending_notice")
class Notice {

    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_WHEN = 200;
    private static final int LONGEST_TEMPLATE = 200;
    private static final int MANY = 100;

    /** Whoever still means it writes it again. */
    private static final Period LONGEST = Period.ofYears(1);

    @EmbeddedId
    private NoticeId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author"))
    private AccountId author;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Lent what;

    private String municipality;

    @Enumerated(EnumType.STRING)
    private @Nullable TargetGroup targetGroup;

    private String template;
    private String whenRoughly;
    private String words;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate goodUntil;

    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.OPEN;

    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "lending_answer", joinColumns = @JoinColumn(name = "notice_id"))
    @BatchSize(size = MANY)
    private Set<NoticeAnswer> answers = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Notice() {}

    static Notice write(NetworkId network, AccountId author, WriteNotice command, Instant now, LocalDate today) {
        Notice notice = new Notice();
        notice.id = NoticeId.random();
        notice.network = network;
        notice.author = author;
        notice.direction = command.direction();
        notice.what = command.what();
        notice.municipality = command.municipality();
        notice.targetGroup = command.targetGroup();
        notice.template = within(command.template(), LONGEST_TEMPLATE);
        notice.whenRoughly = within(command.when(), LONGEST_WHEN);
        notice.words = within(command.words(), LONGEST_WORDS);
        LendingRefused.unless(!notice.words.isEmpty(), Reason.WORDS_MISSING);
        LendingRefused.unless(
                !command.goodUntil().isBefore(today) && !command.goodUntil().isAfter(today.plus(LONGEST)), Reason.DATE);
        notice.goodUntil = command.goodUntil();
        notice.writtenAt = now;
        return notice;
    }

    void answer(AccountId by, String what, Instant now, LocalDate today) {
        LendingRefused.unless(status == NoticeStatus.OPEN && !goodUntil.isBefore(today), Reason.NOTICE_CLOSED);
        LendingRefused.unless(!author.equals(by), Reason.OWN_NOTICE);
        LendingRefused.unless(!hasAnswered(by), Reason.ANSWERED_ALREADY);
        answers.add(new NoticeAnswer(by, within(what, LONGEST_WORDS), now));
    }

    /** @return whether it was open: closing what is closed changes nothing */
    boolean close(NoticeStatus as, Instant now) {
        if (status != NoticeStatus.OPEN) {
            return false;
        }
        status = as;
        closedAt = now;
        return true;
    }

    boolean hasAnswered(AccountId who) {
        return answers.stream().anyMatch(answer -> answer.by().equals(who));
    }

    /**
     * @param by its author
     * @param people members of the network
     * @param leads whether the reader leads it
     */
    NoticeSummary readBy(AccountId reader, boolean leads, AccountSummary by, Map<AccountId, AccountSummary> people) {
        boolean own = author.equals(reader);
        List<NoticeSummary.Answer> shown = answers.stream()
                .filter(answer -> own || answer.by().equals(reader))
                .sorted(Comparator.comparing(NoticeAnswer::answeredAt))
                .flatMap(answer -> Stream.ofNullable(people.get(answer.by()))
                        .map(person -> new NoticeSummary.Answer(person.name(), person.email(), answer.words())))
                .toList();
        return new NoticeSummary(
                id,
                direction,
                what,
                municipality,
                targetGroup,
                template,
                whenRoughly,
                words,
                goodUntil,
                own || hasAnswered(reader) ? by.name() : "",
                own,
                own || leads,
                shown,
                answers.size());
    }

    private static String within(String text, int longest) {
        String stripped = text.strip();
        LendingRefused.unless(stripped.length() <= longest, Reason.TOO_LONG);
        return stripped;
    }

    NoticeId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    AccountId author() {
        return author;
    }

    Direction direction() {
        return direction;
    }

    Lent what() {
        return what;
    }
}
