package no.mestringsrom.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwnCalendarRepository extends Repository<OwnCalendar, AccountId> {

    OwnCalendar save(OwnCalendar calendar);

    Optional<OwnCalendar> findByAccount(AccountId account);

    @Query("select c.account from OwnCalendar c where c.nextReadAt <= :now order by c.nextReadAt")
    List<AccountId> due(Instant now, Limit limit);

    List<OwnCalendar> findAll();

    void delete(OwnCalendar calendar);
}
