package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class MaterialReadingTest {

    @Autowired
    MaterialReading reading;

    @Autowired
    RoomMaterials room;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    HostInvitations invitations;

    @Autowired
    CoursePlanning planning;

    @Autowired
    SignOff signOff;

    @Autowired
    Links links;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    TestCourse course;

    /** Its sessions are a week apart, the first on Tuesday at noon in Oslo. */
    @BeforeEach
    void aCourse() {
        course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachCircleSeesItsOwnAndThoseWithin() {
        course.text("For vertene", MaterialAudience.HOSTS);
        course.text("For deltakerne", MaterialAudience.PARTICIPANTS);
        course.text("For nettverket", MaterialAudience.NETWORK);
        course.text("For alle", MaterialAudience.EVERYONE);

        assertThat(titles(reading.of(reading.host(hostLink()))))
                .containsExactlyInAnyOrder("For vertene", "For deltakerne", "For nettverket", "For alle");
        assertThat(titles(asParticipant())).containsExactlyInAnyOrder("For deltakerne", "For nettverket", "For alle");
        assertThat(titles(reading.ofEverybody(course.id))).containsExactly("For alle");
        // Nobody is signed in, so nobody is a member of anything.
        assertThat(reading.ofNetwork(List.of(sessions.facts(course.id)))).isEmpty();
    }

    @Test
    void aMaterialShowsWhenItsTimeHasComeAndFromThenOn() {
        text(course.session(1), "Før 1", MaterialPhase.BEFORE);
        text(course.session(1), "Under 1", MaterialPhase.DURING);
        text(course.session(1), "Etter 1", MaterialPhase.AFTER);
        text(course.session(2), "Under 2", MaterialPhase.DURING);
        text(course.place(), "Under kurset", MaterialPhase.DURING);
        text(course.place(), "Etter kurset", MaterialPhase.AFTER);
        Instant start = course.sessions.getFirst().startsAt();

        clock.set(start.minus(Duration.ofMinutes(61)));
        assertThat(titles(asParticipant())).containsExactly("Før 1");
        clock.set(start.minus(Duration.ofMinutes(60)));
        assertThat(titles(asParticipant())).containsExactly("Under kurset", "Før 1", "Under 1");
        clock.set(course.sessions.getFirst().plannedEnd().minusSeconds(1));
        assertThat(titles(asParticipant())).doesNotContain("Etter 1");
        clock.set(course.sessions.getFirst().plannedEnd());
        assertThat(titles(asParticipant())).containsExactly("Under kurset", "Før 1", "Under 1", "Etter 1");
        clock.set(course.sessions.getLast().plannedEnd());
        assertThat(titles(asParticipant()))
                .containsExactly("Under kurset", "Etter kurset", "Før 1", "Under 1", "Etter 1", "Under 2");
    }

    @Test
    void hostsSeeItAllAtOnce() {
        text(course.session(2), "Etter 2", MaterialPhase.AFTER);

        assertThat(titles(reading.of(reading.host(hostLink())))).containsExactly("Etter 2");
    }

    @Test
    void anothersCoursesMaterialsDoNotExist() {
        MaterialId there = course.text("Vårt", MaterialAudience.PARTICIPANTS);
        TestCourse neighbour = materials.course(LocalDateTime.parse("2026-03-11T12:00"));

        assertThat(reading.of(reading.participant(neighbour.token()))).isEmpty();
        assertThatExceptionOfType(UnknownMaterial.class)
                .isThrownBy(() -> reading.of(reading.participant(neighbour.token()), there));
        people.signIn(neighbour.coordinator);
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(course.id, there));
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(neighbour.id, there));
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofEverybody(course.id, there));
    }

    @Test
    void aLinkOpensNothingWithoutASeatBehindIt() {
        course.text("Vårt", MaterialAudience.PARTICIPANTS);
        String token = course.token();
        refused(RoomRefused.Reason.UNKNOWN_LINK, token.substring(1));
        refused(RoomRefused.Reason.UNKNOWN_LINK, hostLink());
        refused(
                RoomRefused.Reason.EXPIRED_LINK,
                links.sign(
                        LinkPurpose.PARTICIPANT,
                        course.per.id().value(),
                        clock.instant().minusSeconds(1)));

        RegistrationId waits = null;
        for (int i = 0; i < 12; i++) {
            waits = materials.signUp(course.id, "Nummer " + i);
        }
        refused(RoomRefused.Reason.WAITING, links.sign(LinkPurpose.PARTICIPANT, waits.value()));

        assertThat(asParticipant()).hasSize(1);
        signOff.signOff(course.per.id());
        refused(RoomRefused.Reason.CANCELLED, token);
    }

    @Test
    void theLinkClosesWhenTheCourseIsCalledOffAndWhenThePersonIsForgotten() {
        course.text("Vårt", MaterialAudience.EVERYONE);
        String token = course.token();
        database.sql("update registration set called_by = null, email = null where id = ?")
                .param(course.per.id().value())
                .update();
        refused(RoomRefused.Reason.EXPIRED_LINK, token);
        assertThat(room.all(seatOfTheForgotten(), "/p/" + token)).isEmpty();
        assertThat(reading.ofEverybody(course.id)).hasSize(1);

        people.signIn(course.coordinator);
        planning.cancel(course.id, "Syk vert");

        refused(RoomRefused.Reason.COURSE_CANCELLED, token);
        assertThat(reading.ofEverybody(course.id)).isEmpty();
    }

    @Test
    void aHostWhoSaysNoLosesTheWayIn() {
        course.text("Vårt", MaterialAudience.HOSTS);
        String link = hostLink();
        assertThat(reading.of(reading.host(link))).hasSize(1);

        people.signIn(course.host);
        invitations.answer(sessions.hosts(course.id).getFirst().id(), false);

        assertThatExceptionOfType(RoomRefused.class).isThrownBy(() -> reading.host(link));
    }

    @Test
    void besideTheVideoIsWhatIsForTheSessionAndForTheCourse() {
        MaterialId text = text(course.session(1), "Pust", MaterialPhase.BEFORE);
        text(course.session(2), "Neste gang", MaterialPhase.BEFORE);
        course.add(
                course.place(),
                "Helsenorge",
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                new MaterialContent.WebLink("https://www.helsenorge.no"));
        MaterialId paper = course.file("ark.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        course.text("For vertene", MaterialAudience.HOSTS);

        assertThat(room.of(
                        course.sessions.getFirst().id(),
                        reading.participant(course.token()),
                        course.link(),
                        Language.NYNORSK))
                .containsExactlyInAnyOrder(
                        new Handout("Helsenorge", "https://www.helsenorge.no"),
                        new Handout("ark", course.link() + "/materiell/" + paper.value() + "/fil/1"),
                        new Handout("Pust", course.link() + "/materiell/" + text.value() + "?lang=nn"));
        assertThat(room.all(reading.participant(course.token()), course.link())).contains(course.link() + "/materiell");
    }

    private Seat seatOfTheForgotten() {
        return new Seat(course.per.id().value(), "", SessionRole.PARTICIPANT, CourseSittings.circle(course.id));
    }

    private MaterialId text(MaterialPlace place, String title, MaterialPhase phase) {
        return course.text(place, title, phase, MaterialAudience.PARTICIPANTS);
    }

    private List<MaterialItem> asParticipant() {
        return reading.of(reading.participant(course.token()));
    }

    private String hostLink() {
        return links.sign(
                LinkPurpose.HOST,
                sessions.hosts(course.id).getFirst().id().value(),
                clock.instant().plus(Duration.ofHours(18)));
    }

    private void refused(RoomRefused.Reason reason, String token) {
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> reading.participant(token))
                .extracting(RoomRefused::reason)
                .isEqualTo(reason);
    }

    private static List<String> titles(List<MaterialItem> items) {
        return items.stream().map(MaterialItem::title).toList();
    }
}
