package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What somebody wants to talk about, in the agenda or only proposed. */
@Entity
@Table(name = "meeting_item")
class AgendaItem {

    private static final int MOST_PAPERS = 5;
    private static final int LONGEST_MINUTES = 12 * 60;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    private int number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private int minutes;
    private String who;
    private String about;
    private boolean accepted;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private AccountId proposedBy;

    @ElementCollection
    @CollectionTable(name = "meeting_item_paper", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "number")
    @BatchSize(size = 50)
    private List<Paper> papers = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    @SuppressWarnings("NullAway.Init") // write() gives the rest
    AgendaItem(MeetingId meeting, WriteItem written, AccountId proposedBy) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.proposedBy = proposedBy;
        write(written);
    }

    final void write(WriteItem written) {
        if (written.minutes() < 1 || written.minutes() > LONGEST_MINUTES) {
            throw new MeetingRefused(Reason.LENGTH);
        }
        if (written.papers().size() > MOST_PAPERS) {
            throw new MeetingRefused(Reason.PAPER);
        }
        title = Written.required(written.title(), Written.LINE, Reason.TITLE);
        kind = written.kind();
        minutes = written.minutes();
        who = Written.optional(written.who(), Written.LINE, Reason.WHO);
        about = Written.optional(written.about(), Written.TEXT, Reason.ABOUT);
        List<Paper> kept = written.papers().stream().map(Paper::checked).toList();
        if (!papers.equals(kept)) {
            papers.clear();
            papers.addAll(kept);
        }
    }

    /** @param at its place, from 1 */
    void accept(int at) {
        accepted = true;
        number = at;
    }

    void place(int at) {
        number = at;
    }

    void putOff(MeetingId later) {
        meeting = later;
        accepted = false;
        number = 0;
    }

    int minutes() {
        return minutes;
    }

    UUID id() {
        return id;
    }

    MeetingId meeting() {
        return meeting;
    }

    int number() {
        return number;
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }

    boolean accepted() {
        return accepted;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    /** @throws MeetingRefused if it is not as the one who changes it saw it */
    void requireSeen(long seen) {
        if (version() != seen) {
            throw new MeetingRefused(Reason.CHANGED);
        }
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    MeetingItem item() {
        return new MeetingItem(id, number, title, kind, minutes, who);
    }

    WriteItem written() {
        return new WriteItem(title, kind, minutes, who, about, List.copyOf(papers));
    }
}
