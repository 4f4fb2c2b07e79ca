package no.mestringsrom.lending;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, NoticeId> {

    Notice save(Notice notice);

    /** Two who press at once answer one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select notice from Notice notice where notice.id = :id")
    Optional<Notice> lock(NoticeId id);

    /** The newest first. */
    @Query("select notice from Notice notice where notice.network = :network and notice.status = NoticeStatus.OPEN"
            + " and notice.goodUntil >= :today order by notice.writtenAt desc, notice.id.value")
    List<Notice> open(NetworkId network, LocalDate today, Limit atMost);

    @Modifying
    @Query("delete from Notice notice where notice.goodUntil < :day or notice.closedAt < :moment")
    int deleteOver(LocalDate day, Instant moment);
}
