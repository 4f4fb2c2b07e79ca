package no.mestringsrom.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, RegistrationId> {

    String UNLINK = "update registration set id = gen_random_uuid(), submission = gen_random_uuid(), language = null,"
            + " consented_at = null, link_sent_at = null, confirmed_at = null, answer_by = null, lapses = 0,"
            + " companion_of = null, consent_heard_by = null,"
            + " unlinked = true where unlinked = false";

    Registration save(Registration registration);

    Optional<Registration> findById(RegistrationId id);

    Optional<Registration> findByCourseAndSubmission(CourseId course, UUID submission);

    /** This form, and whoever has one of these addresses: null where none was given. */
    @Query("select known from Registration known where known.course = :course"
            + " and (known.submission = :submission or known.contact.email = :email or known.contact.mobile = :mobile)"
            + " order by known.contact.sharing, known.place")
    List<Registration> same(CourseId course, UUID submission, @Nullable String email, @Nullable String mobile);

    /** As {@link #same(CourseId, UUID, String, String)} of several: whoever is in one of these courses by any of these. */
    @Query("select known from Registration known where holds(:courses, known.course.value)"
            + " and (holds(:submissions, known.submission)"
            + " or holds(:emails, known.contact.email)"
            + " or holds(:mobiles, known.contact.mobile))"
            + " order by known.contact.sharing, known.place")
    List<Registration> same(UUID[] courses, UUID[] submissions, String[] emails, String[] mobiles);

    @Query("select one from Registration one where holds(:ids, one.id.value)")
    List<Registration> all(UUID[] ids);

    @Query("select distinct one.course.value from Registration one" + " where holds(:ids, one.id.value)")
    List<UUID> courses(UUID[] ids);

    List<Registration> findByCourseAndStatusOrderByPlace(CourseId course, RegistrationStatus status);

    List<Registration> findByCourseAndStatusOrderByPlace(CourseId course, RegistrationStatus status, Limit atMost);

    List<Registration> findByCourseAndStatusAndMunicipalityInOrderByPlace(
            CourseId course, RegistrationStatus status, Collection<String> municipalities, Limit atMost);

    /** Those whose time to answer has passed, in the order in which it did. */
    @Query("select late from Registration late where late.course = :course and late.answerBy <= :now"
            + " order by late.answerBy, late.place")
    List<Registration> late(CourseId course, Instant now);

    @Query("select min(asked.answerBy) from Registration asked where asked.course = :course")
    Optional<Instant> nextLimit(CourseId course);

    @Query(
            "select new no.mestringsrom.registration.RegistrationRepository$Taken(one.course, one.municipality, count(one))"
                    + " from Registration one where one.course in :courses and one.status in (RegistrationStatus.HELD,"
                    + " RegistrationStatus.OFFERED, RegistrationStatus.CONFIRMED) group by one.course, one.municipality")
    List<Taken> taken(Collection<CourseId> courses);

    /** Those in the course and those who wait, in order of arrival, as long as it is known who they are. */
    @Query("select known from Registration known where known.course = :course and known.calledBy is not null"
            + " order by known.place")
    List<Registration> known(CourseId course);

    @Query("select known from Registration known where known.course in :courses"
            + " and known.status = RegistrationStatus.CONFIRMED and known.calledBy is not null order by known.place")
    List<Registration> knownWithSeat(Collection<CourseId> courses);

    @Query("select known from Registration known where known.id in :ids"
            + " and known.status <> RegistrationStatus.CANCELLED and known.calledBy is not null")
    List<Registration> known(Collection<RegistrationId> ids);

    /** Courses that it is known of who is or was in them, or whose old links still lead to somebody's row. */
    @Query("select distinct linked.course from Registration linked where linked.unlinked = false")
    List<CourseId> coursesWithLinked();

    /** Courses that it is known of who got no seat in them, or has none yet. */
    @Query("select distinct known.course from Registration known"
            + " where known.status <> RegistrationStatus.CONFIRMED and known.calledBy is not null")
    List<CourseId> coursesWithLine();

    /** Courses that it is known of what somebody needs to take part in them. */
    @Query("select distinct known.course from Registration known where known.interpreter is not null"
            + " or known.hardOfHearing = true or known.otherNeed is not null")
    List<CourseId> coursesWithNeeds();

    /**
     * Gives the course's rows ids that nobody has, and takes away what could still tell people apart. What is held in memory
     * of them is let go.
     *
     * @return how many
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery(UNLINK + " and course_id = :course")
    int unlinkAll(UUID course);

    /** The same for one. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery(UNLINK + " and id = :one")
    int unlinkOne(UUID one);

    /** Takes away who brought them along. */
    @Modifying
    @Query("update Registration one set one.companionOf = null where one.companionOf = :who")
    void leaveCompanions(RegistrationId who);

    /** Those whom somebody brought along, as long as it is known who they are. */
    @Query("select one from Registration one where one.companionOf = :who and one.calledBy is not null"
            + " order by one.place")
    List<Registration> companions(RegistrationId who);

    /** Whose new address this change is about. */
    @Query("select one from Registration one where one.contact.emailChange = :change"
            + " or one.contact.mobileChange = :change")
    Optional<Registration> findByChange(UUID change);

    /** All that are known with this address, the newest first. */
    @Query(
            "select known from Registration known where known.contact.email = :address or known.contact.mobile = :address"
                    + " order by known.consentedAt desc, known.id")
    List<Registration> withAddress(String address, Limit atMost);

    /**
     * Marks the link of all who have this address as sent, but of those whose link went out since.
     *
     * @return how many were marked
     */
    @Modifying
    @Query("update Registration one set one.linkSentAt = :now"
            + " where (one.contact.email = :address or one.contact.mobile = :address) and one.linkSentAt <= :before")
    int markLinkSent(String address, Instant now, Instant before);

    /** Those who are asked something and can't be written to. */
    @Query("select one from Registration one where one.course in :courses and one.calledBy is not null"
            + " and one.contact.email is null and one.contact.mobile is null and one.answerBy > :now"
            + " order by one.answerBy, one.place")
    List<Registration> toRing(Collection<CourseId> courses, Instant now);

    /** How many were in the line before this place. */
    @Query("select count(earlier) from Registration earlier where earlier.course = :course"
            + " and earlier.status = RegistrationStatus.WAITING and earlier.place < :place")
    int countWaitingBefore(CourseId course, int place);

    /** Who has a seat and said yes from an e-mail address, with it, as long as it is known who they are. */
    @Query(
            "select new no.mestringsrom.registration.RegistrationRepository$AnsweredFrom(one.id, one.contact.email, one.contact.sharing)"
                    + " from Registration one where one.course = :course and one.status = RegistrationStatus.CONFIRMED"
                    + " and one.calledBy is not null and one.contact.email is not null and one.consentHeardBy is null")
    List<AnsweredFrom> answeredFrom(CourseId course);

    /** Seats that people had, also those who are forgotten. */
    @Query("select new no.mestringsrom.registration.SeatsUsed(one.course, one.municipality, count(one))"
            + " from Registration one where one.course in :courses and one.status = RegistrationStatus.CONFIRMED"
            + " group by one.course, one.municipality")
    List<SeatsUsed> used(Collection<CourseId> courses);

    /** @param sharing 0 for whoever the address is their own; others were brought along by somebody whose it is */
    record AnsweredFrom(RegistrationId id, String email, int sharing) {}

    /** How many seats people from a municipality have or are kept in a course. */
    record Taken(CourseId course, String municipality, long seats) {}
}
