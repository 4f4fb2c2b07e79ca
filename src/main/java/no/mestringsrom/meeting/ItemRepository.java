package no.mestringsrom.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemRepository extends Repository<AgendaItem, UUID> {

    Optional<AgendaItem> findById(UUID id);

    @Query("select item.meeting from AgendaItem item where item.id = :id")
    Optional<MeetingId> meetingOf(UUID id);

    List<AgendaItem> findByMeetingOrderByNumberAscTitleAsc(MeetingId meeting);

    List<AgendaItem> findByMeetingInOrderByNumberAscTitleAsc(Collection<MeetingId> meetings);

    @Query("select sum(item.minutes) from AgendaItem item where item.accepted and item.meeting in :meetings"
            + " group by item.meeting.value")
    List<Long> acceptedMinutes(Collection<MeetingId> meetings);

    /** @throws MeetingRefused if what has been accepted for one of these meetings takes longer */
    default void requireWithin(int minutes, Collection<MeetingId> meetings) {
        long over = acceptedMinutes(meetings).stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                - minutes;
        if (over > 0) {
            throw new MeetingRefused(MeetingRefused.Reason.OVERFULL, Math.toIntExact(over));
        }
    }

    AgendaItem save(AgendaItem item);

    void delete(AgendaItem item);
}
