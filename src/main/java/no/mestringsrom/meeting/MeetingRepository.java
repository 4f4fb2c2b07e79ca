package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, MeetingId> {

    Optional<Meeting> findById(MeetingId id);

    Meeting save(Meeting meeting);

    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.status <> 'CANCELLED'"
            + " and (meeting.startsAt < :start or meeting.startsAt = :start and meeting.id.value < :#{#id.value})"
            + " order by meeting.startsAt desc, meeting.id.value desc")
    List<Meeting> before(NetworkId network, LocalDateTime start, MeetingId id, Limit limit);

    @Query("select meeting from Meeting meeting where meeting.network = :network and meeting.status <> 'CANCELLED'"
            + " and (meeting.startsAt > :start or meeting.startsAt = :start and meeting.id.value > :#{#id.value})"
            + " order by meeting.startsAt, meeting.id.value")
    List<Meeting> after(NetworkId network, LocalDateTime start, MeetingId id, Limit limit);
}
