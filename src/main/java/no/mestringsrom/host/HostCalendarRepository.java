package no.mestringsrom.host;

import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.springframework.data.repository.Repository;

interface HostCalendarRepository extends Repository<HostCalendar, AccountId> {

    HostCalendar save(HostCalendar calendar);

    Optional<HostCalendar> findByAccount(AccountId account);

    Optional<HostCalendar> findByFeedKey(UUID feedKey);

    void delete(HostCalendar calendar);
}
