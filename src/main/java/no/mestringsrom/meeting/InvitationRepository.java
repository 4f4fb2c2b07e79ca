package no.mestringsrom.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Optional<Invitation> findById(UUID id);

    Optional<Invitation> findByMeetingAndAccount(MeetingId meeting, AccountId account);

    List<Invitation> findByMeeting(MeetingId meeting);

    Invitation save(Invitation invitation);
}
