package no.mestringsrom.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ItemRepository extends Repository<AgendaItem, UUID> {

    Optional<AgendaItem> findById(UUID id);

    List<AgendaItem> findByMeetingOrderByNumberAscTitleAsc(MeetingId meeting);

    AgendaItem save(AgendaItem item);

    void delete(AgendaItem item);
}
