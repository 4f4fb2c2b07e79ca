package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Optional<Invitation> findById(UUID id);

    @Query("select invitation.meeting from Invitation invitation where invitation.id = :id")
    Optional<MeetingId> meetingOf(UUID id);

    Optional<Invitation> findByMeetingAndAccount(MeetingId meeting, AccountId account);

    List<Invitation> findByAccountAndMeetingIn(AccountId account, Collection<MeetingId> meetings);

    List<Invitation> findByMeeting(MeetingId meeting);

    List<Invitation> findByMeetingIn(Collection<MeetingId> meetings);

    @Query("select invitation from Invitation invitation, Meeting meeting where invitation.meeting = meeting.id"
            + " and invitation.account = :account and meeting.network = :network and meeting.status = PLANNED"
            + " and meeting.startsAt > :from order by meeting.startsAt")
    List<Invitation> ahead(AccountId account, NetworkId network, LocalDateTime from, Limit limit);

    @Modifying
    @Query("delete from Invitation invitation where invitation.meeting in"
            + " (select meeting.id from Meeting meeting where meeting.startsAt < :before)")
    int deleteOfMeetingsBefore(LocalDateTime before);

    Invitation save(Invitation invitation);
}
