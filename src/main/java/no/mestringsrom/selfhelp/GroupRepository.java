package no.mestringsrom.selfhelp;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GroupRepository extends Repository<SelfHelpGroup, GroupId> {

    SelfHelpGroup save(SelfHelpGroup group);

    void delete(SelfHelpGroup group);

    Optional<SelfHelpGroup> findById(GroupId id);

    @Query("select m from SelfHelpMember m join fetch m.group where m.id = :id")
    Optional<SelfHelpMember> member(MemberId id);

    @Query("select m.group.id from SelfHelpMember m where m.id = :id")
    Optional<GroupId> groupOf(MemberId id);

    @Query("select m from SelfHelpMember m where m.addressChange = :change")
    Optional<SelfHelpMember> memberAskedBy(UUID change);

    @Query("select m.group.id from SelfHelpMember m where m.addressChange = :change")
    Optional<GroupId> groupAskedBy(UUID change);

    /** One after the other: what a member does is done to the group as the one before left it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from SelfHelpGroup g where g.id = :id")
    Optional<SelfHelpGroup> lock(GroupId id);

    @Query("select e.group.id from SelfHelpEvening e where e.id = :id")
    Optional<GroupId> groupOf(EveningId id);

    @Query("select distinct e.group.id from SelfHelpEvening e where e.startsAt > :from and e.startsAt < :until"
            + " and e.remindedAt is null and e.calledOff = false")
    List<GroupId> toRemind(LocalDateTime from, LocalDateTime until, Limit limit);

    @Query("select g.id from SelfHelpGroup g where g.aliveAt < :before order by g.aliveAt")
    List<GroupId> silentSince(Instant before, Limit limit);

    /** Those that have agreed on a time and whose last planned evening begins before that. */
    @Query("select g.id from SelfHelpGroup g where g.firstStart is not null"
            + " and (select count(e) from SelfHelpEvening e where e.group = g and e.startsAt > :now) < :wanted")
    List<GroupId> toPlanAhead(LocalDateTime now, long wanted, Limit limit);
}
