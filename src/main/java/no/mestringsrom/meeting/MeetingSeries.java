package no.mestringsrom.meeting;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/** Meetings that come by a rule. Only those of the foreseeable future are meetings already. */
@Entity
class MeetingSeries {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeriesId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    private String title;
    private String rule;
    private LocalDateTime firstStart;
    private int minutes;
    private String place;

    @Enumerated(EnumType.STRING)
    private OnHoliday holidays;

    private @Nullable LocalDate beforeDate;

    /** EXDATE: when the rule has one that was taken out. */
    @ElementCollection
    @CollectionTable(name = "meeting_series_exception", joinColumns = @JoinColumn(name = "series_id"))
    @Column(name = "occurs_at")
    private Set<LocalDateTime> exceptions = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected MeetingSeries() {}

    static MeetingSeries begin(NetworkId network, PlanMeeting first, Recurrence rule, OnHoliday holidays) {
        MeetingSeries series = new MeetingSeries();
        series.id = SeriesId.create();
        series.network = network;
        series.title = Written.required(first.title(), Written.LINE, Reason.TITLE);
        series.rule = rule.text();
        series.firstStart = first.startsAt();
        series.minutes = MeetingTime.length(first.minutes());
        series.place = Written.optional(first.place(), Written.LINE, Reason.PLACE);
        series.holidays = holidays;
        return series;
    }

    /** From this day on it has none. */
    void endBefore(LocalDate day) {
        beforeDate = beforeDate == null || day.isBefore(beforeDate) ? day : beforeDate;
    }

    void takeOut(LocalDateTime occurrence) {
        exceptions.add(occurrence);
    }

    /** @param date one that is not skipped */
    PlanMeeting on(Occurrence date) {
        return new PlanMeeting(title, Objects.requireNonNull(date.startsAt()), minutes, place);
    }

    Recurrence recurrence() {
        return Recurrence.of(rule);
    }

    SeriesId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    LocalDateTime firstStart() {
        return firstStart;
    }

    OnHoliday holidays() {
        return holidays;
    }

    Set<LocalDateTime> exceptions() {
        return Set.copyOf(exceptions);
    }

    /** Until somebody ends it. */
    boolean goesOn() {
        return beforeDate == null;
    }

    boolean isOverBy(LocalDate day) {
        return beforeDate != null && !day.isBefore(beforeDate);
    }
}
