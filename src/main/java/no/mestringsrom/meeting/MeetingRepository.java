package no.mestringsrom.meeting;

import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, MeetingId> {

    Optional<Meeting> findById(MeetingId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select meeting from Meeting meeting where meeting.id = :id")
    Optional<Meeting> lock(MeetingId id);

    List<Meeting> findByIdIn(Collection<MeetingId> ids);

    Meeting save(Meeting meeting);

    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.status <> CANCELLED"
            + " and (meeting.startsAt > :start or meeting.startsAt = :start and meeting.id.value > :id)"
            + " order by meeting.startsAt, meeting.id.value")
    List<Meeting> after(NetworkId network, LocalDateTime start, UUID id, Limit limit);

    /** Also cancelled ones. */
    @Query("select meeting from Meeting meeting where meeting.network in :networks and meeting.startsAt >= :from"
            + " order by meeting.startsAt, meeting.id.value")
    List<Meeting> ahead(Collection<NetworkId> networks, LocalDateTime from, Limit limit);

    @Query("select meeting from Meeting meeting where meeting.network in :networks and meeting.startsAt >= :from"
            + " and meeting.status <> CANCELLED order by meeting.startsAt, meeting.id.value")
    List<Meeting> notCancelled(Collection<NetworkId> networks, LocalDateTime from, Limit limit);

    /** The latest first. */
    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.startsAt >= :from"
            + " and meeting.begunAt is not null order by meeting.startsAt desc, meeting.id.value desc")
    List<Meeting> begunFrom(NetworkId network, LocalDateTime from, Limit limit);

    /** Without cancelled ones. */
    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.startsAt >= :from"
            + " and meeting.status <> CANCELLED order by meeting.startsAt, meeting.id.value")
    List<Meeting> heldFrom(NetworkId network, LocalDateTime from, Limit limit);

    /** Neither cancelled nor ended in the room. */
    @Query("select meeting from Meeting meeting where meeting.network in :networks and meeting.startsAt >= :from"
            + " and meeting.status = PLANNED order by meeting.startsAt, meeting.id.value")
    List<Meeting> planned(Collection<NetworkId> networks, LocalDateTime from, Limit limit);

    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.startsAt < :until"
            + " and meeting.status <> CANCELLED order by meeting.startsAt desc, meeting.id.value desc")
    List<Meeting> earlier(NetworkId network, LocalDateTime until, Limit limit);

    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.status <> CANCELLED"
            + " and meeting.secretary is not null order by meeting.startsAt desc, meeting.id.value desc")
    List<Meeting> newestWithSecretary(NetworkId network, Limit limit);

    @Query("select meeting.series from Meeting meeting where meeting.id = :id")
    Optional<SeriesId> seriesOf(MeetingId id);

    @Query("select meeting.occursAt from Meeting meeting where meeting.id = :id")
    Optional<LocalDateTime> occursAt(MeetingId id);

    /** In order of time, and so everybody locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select meeting from Meeting meeting where meeting.secretary = :secretary and meeting.status = PLANNED"
            + " and meeting.startsAt >= :from order by meeting.startsAt, meeting.id.value")
    List<Meeting> lockOfSecretary(AccountId secretary, LocalDateTime from);

    /**
     * Those of a series that are planned and have not begun, from this one on by the rule, in order of time, as everybody locks
     * them: whoever answers or changes one of them waits.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select meeting from Meeting meeting where meeting.series = :series and meeting.status = PLANNED"
            + " and meeting.occursAt >= :from and meeting.begunAt is null and meeting.startsAt > :now"
            + " order by meeting.startsAt, meeting.id.value")
    List<Meeting> lockPlannedFrom(SeriesId series, LocalDateTime from, LocalDateTime now);

    @Query("select count(meeting) from Meeting meeting where meeting.series = :series and meeting.status = PLANNED"
            + " and meeting.occursAt >= :from and meeting.begunAt is null and meeting.startsAt > :now")
    int countPlannedFrom(SeriesId series, LocalDateTime from, LocalDateTime now);

    @Query("select max(meeting.startsAt) from Meeting meeting where meeting.series = :series and meeting.status ="
            + " PLANNED")
    Optional<LocalDateTime> lastPlanned(SeriesId series);

    /** Cancelled ones too: they are not made again. */
    @Query("select max(meeting.occursAt) from Meeting meeting where meeting.series = :series")
    Optional<LocalDateTime> lastOccurrence(SeriesId series);

    @Modifying
    @Query("update Meeting meeting set meeting.calledOffWhy = '' where meeting.calledOffWhy <> ''"
            + " and meeting.startsAt < :before")
    int forgetWhyCalledOffBefore(LocalDateTime before);
}
