package no.mestringsrom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.mestringsrom.course.EarlierCourses;
import no.mestringsrom.evaluation.TestEvaluations;
import no.mestringsrom.host.TestCalendars;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.lending.TestYear;
import no.mestringsrom.mail.TestPost;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.meeting.TestMeetings;
import no.mestringsrom.minutes.TestMinutes;
import no.mestringsrom.pairing.ShortPatience;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.registration.TestTexting;
import no.mestringsrom.request.TestRequests;
import no.mestringsrom.room.TestAttendance;
import no.mestringsrom.room.TestEquals;
import no.mestringsrom.room.TestRooms;
import no.mestringsrom.selfhelp.TestGroups;
import org.springframework.context.annotation.Import;

/**
 * What all tests of the whole application have at hand. One that imports a helper of its own has an application of its own
 * too, and waits for it to start: a helper goes in here.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    TestClock.class,
    Queries.class,
    TestPeople.class,
    TestCourses.class,
    EarlierCourses.class,
    TestHosts.class,
    TestCalendars.class,
    ShortPatience.class,
    TestRequests.class,
    TestParticipants.class,
    TestTexting.class,
    TestRooms.class,
    TestEquals.class,
    TestAttendance.class,
    TestMaterials.class,
    TestMeetings.class,
    TestEvaluations.class,
    TestMinutes.class,
    TestPost.class,
    TestYear.class,
    TestGroups.class
})
@interface TestHelpers {}
