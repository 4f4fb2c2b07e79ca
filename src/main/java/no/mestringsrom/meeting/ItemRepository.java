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

    AgendaItem save(AgendaItem item);

    void delete(AgendaItem item);
}
