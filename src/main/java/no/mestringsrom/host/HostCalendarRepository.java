package no.mestringsrom.host;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.springframework.data.repository.Repository;

interface HostCalendarRepository extends Repository<HostCalendar, AccountId> {

    HostCalendar save(HostCalendar calendar);

    Optional<HostCalendar> findByAccount(AccountId account);

    Optional<HostCalendar> findByFeedKey(UUID feedKey);

    List<HostCalendar> findAll();

    void delete(HostCalendar calendar);
}
