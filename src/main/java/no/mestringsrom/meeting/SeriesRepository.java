package no.mestringsrom.meeting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeriesRepository extends Repository<MeetingSeries, SeriesId> {

    Optional<MeetingSeries> findById(SeriesId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select series from MeetingSeries series where series.id = :id")
    Optional<MeetingSeries> lock(SeriesId id);

    @Query("select series.id from MeetingSeries series where series.beforeDate is null or series.beforeDate > :day"
            + " order by series.id.value")
    List<SeriesId> goingOn(LocalDate day);

    MeetingSeries save(MeetingSeries series);
}
