package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ItemFileRepository extends Repository<ItemFile, UUID> {

    ItemFile save(ItemFile file);

    @Query("select file from ItemFile file, AgendaItem item where file.fileId = :id and item.id = file.item"
            + " and item.meeting = :meeting")
    Optional<ItemFile> in(MeetingId meeting, UUID id);

    Optional<ItemFile> findByFileIdAndItem(UUID id, UUID item);

    List<ItemFile> findByItem(UUID item);

    List<ItemFile> findByItemInOrderByNameAscFileIdAsc(Collection<UUID> items);

    /** Of what has been accepted, in order of the agenda. */
    @Query("select new no.mestringsrom.meeting.ItemFileRepository$Named(item.meeting, item.id, file.name)"
            + " from ItemFile file, AgendaItem item where item.id = file.item and item.accepted = true"
            + " and item.meeting in :meetings order by item.number, file.name, file.fileId")
    List<Named> named(Collection<MeetingId> meetings);

    record Named(MeetingId meeting, UUID item, String name) {}

    @Query("select file.fileId from ItemFile file, AgendaItem item, Meeting meeting where item.id = file.item"
            + " and meeting.id = item.meeting and meeting.startsAt < :before")
    List<UUID> ofMeetingsBefore(LocalDateTime before, Limit limit);

    @Modifying
    @Query("delete from ItemFile file where file.fileId in :ids")
    void deleteAll(Collection<UUID> ids);

    void delete(ItemFile file);
}
