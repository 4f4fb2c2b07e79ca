package no.mestringsrom.selfhelp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GroupInvitationRepository extends Repository<GroupInvitation, InvitationId> {

    GroupInvitation save(GroupInvitation invitation);

    void delete(GroupInvitation invitation);

    @Query("select i from GroupInvitation i join fetch i.group join fetch i.inviter where i.id = :id")
    Optional<GroupInvitation> find(InvitationId id);

    @Query("select i.group.id from GroupInvitation i where i.id = :id")
    Optional<GroupId> groupOf(InvitationId id);

    /** Those whose time is not over, the oldest first. */
    @Query("select i from GroupInvitation i join fetch i.inviter where i.group.id = :group and i.goodUntil > :now"
            + " order by i.invitedAt, i.id")
    List<GroupInvitation> open(GroupId group, Instant now);

    /** Those that somebody made. */
    @Query("select i.id from GroupInvitation i where i.inviter.id = :by")
    List<InvitationId> of(MemberId by);

    @Modifying
    @Query("delete from GroupInvitation i where i.goodUntil <= :now")
    int deleteOver(Instant now);

    @Modifying
    @Query("update SelfHelpMember m set m.newEmail = null, m.newMobile = null, m.addressChange = null,"
            + " m.changeUntil = null where m.changeUntil <= :now")
    int forgetNewAddresses(Instant now);
}
