package no.mestringsrom.meeting;

import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.springframework.data.repository.Repository;

interface MemberCalendarRepository extends Repository<MemberCalendar, AccountId> {

    MemberCalendar save(MemberCalendar calendar);

    Optional<MemberCalendar> findByAccount(AccountId account);

    Optional<MemberCalendar> findByFeedKey(UUID feedKey);

    void delete(MemberCalendar calendar);
}
