package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDepartures;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.SessionProgress;
import no.mestringsrom.evaluation.EvaluationResults;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.pairing.FailingPairing;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

@ServiceTest
class HostMailsTest {

    @Autowired
    CoursePlanning planning;

    @Autowired
    HostInvitations invitations;

    @Autowired
    HostSignatures signatures;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CourseDepartures departures;

    @Autowired
    SessionProgress progress;

    @Autowired
    Accounts accounts;

    @Autowired
    CoursePairing pairing;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestParticipants signUps;

    @Autowired
    EvaluationResults results;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    LearningServices services;

    @Autowired
    HouseSettings settings;

    @Autowired
    Texts texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("A no is told to each coordinator once, with those who can as that coordinator may see them")
    void tellsOfANoWithThoseWhoCan() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        AccountId other = people.coordinator(service.value());
        AccountId asked = courses.experiencedUser("Erik Prøve");
        hosts.ready(
                courses.experiencedUser("Eva Vikar"),
                coordinator,
                "smj",
                Set.of(),
                Map.of(TargetGroup.DIABETES, ShownTo.ALL_COORDINATORS));
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));
        pairing.speak(course, "smj");
        CourseHostId seat = invite(course, asked, SessionRole.EXPERIENCED_USER);

        people.signIn(asked);
        invitations.answer(seat, false);
        invitations.answer(seat, false);

        for (AccountId told : List.of(coordinator, other)) {
            assertThat(to(told)).hasSize(1);
            assertThat(to(told).getFirst().subject()).isEqualTo("En vert kan ikke");
            assertThat(to(told).getFirst().body())
                    .startsWith("Erik Prøve kan ikke være erfaren bruker i et kurs. Disse kan:\n- Eva Vikar\n")
                    .contains("http://localhost/arbeid/kurs/" + course.value(), "«Diabetes type 2-kurs»");
        }
        assertThat(outbox.recent(100_000))
                .noneMatch(mail -> mail.recipient().equals("post@eksempel.no")
                        && String.valueOf(mail.body()).contains(course.value().toString()));
    }

    @Test
    @DisplayName("A search that fails costs the names, and neither the no nor the mail")
    void tellsOfANoWithoutNamesWhereTheSearchFails() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        CourseHostSeat host = sessions.hosts(course).getFirst();
        DeclineMails mails = new DeclineMails(
                outbox, sessions, accounts, services, settings, FailingPairing.substitutes(), texts, transactions);

        mails.on(new HostDeclined(course, host.id(), host.account(), host.name(), host.role(), true));

        assertThat(to(coordinator))
                .filteredOn(mail -> mail.subject().equals("En vert kan ikke"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .startsWith(host.name() + " kan ikke være")
                        .contains("Spør noen andre her:"));
    }

    @Test
    void aServiceWithoutCoordinatorsIsToldAtItsAddressAndReadsNoNames() {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        CourseHostSeat host = sessions.hosts(course).getFirst();

        people.signIn(host.account());
        invitations.answer(host.id(), false);

        assertThat(outbox.recent(100_000))
                .filteredOn(mail -> mail.recipient().equals("post@eksempel.no")
                        && String.valueOf(mail.body()).contains(course.value().toString()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("Spør noen andre her:"));
    }

    @Test
    void asksBothHostsAndGivesThemTheAddressToPassOn() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        AccountId professional = courses.professional("Pia Prøve");
        AccountId experienced = courses.experiencedUser("Erik Prøve");
        people.signIn(coordinator);
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));

        CourseHostId pia = invite(course, professional, SessionRole.PROFESSIONAL);
        CourseHostId erik = invite(course, experienced, SessionRole.EXPERIENCED_USER);

        OutboxMail asked = to(professional).getFirst();
        assertThat(asked.subject()).isEqualTo("Vil du være med og lede en gruppe?");
        assertThat(asked.body())
                .startsWith("Hei, Pia Prøve!\n\nKari Koordinator spør")
                .contains("Du er spurt som fagperson.")
                .contains("http://localhost/invitasjon/")
                .contains("«Diabetes type 2-kurs». Første samling er mandag 13. april 2026 kl. 18.00.");
        assertThat(to(experienced).getFirst().body()).contains("Du er spurt som erfaren bruker.");

        clock.advance(Duration.ofHours(1));
        people.signIn(professional);
        invitations.answer(pia, true);
        people.signIn(experienced);
        invitations.answer(erik, true);
        people.signIn(professional);
        signatures.signPlan(course, revision(course));
        assertThat(to(experienced).getFirst().subject()).isEqualTo("Planen venter på signaturen din");
        assertThat(to(experienced).getFirst().body())
                .contains("Pia Prøve har signert planen", "http://localhost/arbeid/kurs/" + course.value());
        clock.advance(Duration.ofHours(1));
        people.signIn(experienced);
        signatures.signPlan(course, revision(course));
        assertThat(to(professional)).as("nothing to do for her").hasSize(1);
        people.signIn(coordinator);
        clock.advance(Duration.ofHours(1));
        planning.publish(course);

        assertThat(List.of(professional, experienced)).allSatisfy(host -> {
            OutboxMail published = to(host).getFirst();
            assertThat(published.subject()).isEqualTo("Påmeldingen er åpen");
            assertThat(published.body()).contains("http://localhost/kurs/" + course.value());
        });
    }

    @Test
    void tellsTheOthersWhatChangedInASignedPlan() {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(people.coordinator(service.value()));
        CourseDetails.SessionDetails first = planning.course(course).sessions().getFirst();
        planning.change(new ChangeSession(
                first.plan().id(),
                first.version(),
                first.plan().title(),
                LocalDateTime.parse("2026-04-14T17:00"),
                first.plan().agenda().subList(0, 3)));

        for (CourseHostSeat host : sessions.hosts(course)) {
            assertThat(to(host.account()))
                    .filteredOn(mail -> mail.subject().equals("Planen er endret og må signeres på nytt"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body())
                            .contains("Kari Koordinator har endret planen")
                            .contains("- «" + first.plan().title()
                                    + "» er flyttet til tirsdag 14. april 2026 kl. 17.00\n")
                            .contains("- Programmet for «" + first.plan().title() + "» er endret\n"));
        }
    }

    @Test
    void tellsOfAnotherModelOfCopingAndOfWhatChangesAfterIt() {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        people.signIn(people.coordinator(service.value()));
        String seen = planning.template(course).orElseThrow().copingModel();
        departures.cope(course, seen, "Små mål.", "Gruppa er liten.");
        clock.advance(Duration.ofHours(1));
        planning.speak(course, Language.ENGLISH);

        for (CourseHostSeat host : sessions.hosts(course)) {
            assertThat(to(host.account()))
                    .filteredOn(mail -> mail.subject().equals("Planen er endret og må signeres på nytt"))
                    .extracting(OutboxMail::body)
                    .satisfiesExactly(
                            later -> assertThat(later).contains("- Kurset holdes nå på: Engelsk\n"),
                            first -> assertThat(first).contains("- Endret: Mestringsmodellen\n"));
        }
    }

    @Test
    void asksTheHostsWhatTheyLearntWhenTheLastSessionWasEnded() {
        CourseId course = courses.published(courses.service(), LocalDateTime.parse("2026-03-02T18:00"));
        List<SessionPlan> plans = sessions.sessions(course);
        CourseHostSeat host = sessions.hosts(course).getFirst();
        plans.subList(0, plans.size() - 1).forEach(this::ended);
        assertThat(to(host.account())).isEmpty();
        ended(plans.getLast());
        ended(plans.getLast());

        assertThat(to(host.account())).extracting(OutboxMail::subject).containsExactly("Hva lærte dere?");
    }

    @Test
    void asksTheHostsTheMorningAfterWhereNobodyEndedTheLastSession() {
        CourseId course = courses.published(courses.service(), LocalDateTime.parse("2026-03-02T18:00"));
        SessionPlan last = sessions.sessions(course).getLast();
        AccountId host = sessions.hosts(course).getFirst().account();
        clock.set(last.startsAt());
        progress.begun(last.id());
        clock.set(last.plannedEnd().plus(Duration.ofHours(2)));
        reminders.remind();
        assertThat(to(host)).extracting(OutboxMail::subject).doesNotContain("Hva lærte dere?");

        clock.set(last.plannedEnd().plus(Duration.ofHours(20)));
        reminders.remind();
        reminders.remind();
        progress.ended(last.id());
        assertThat(to(host)).extracting(OutboxMail::subject).containsOnlyOnce("Hva lærte dere?");
    }

    @Test
    @DisplayName("Where participants may still answer the hosts are told when that can be read, and then that it can")
    void tellsWhenTheAnswersCanBeRead() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        CourseId course = courses.published(service, LocalDateTime.parse("2026-03-10T18:00"));
        signUps.signUp(course, "Deltaker");
        List<SessionPlan> plans = sessions.sessions(course);
        plans.forEach(this::ended);
        List<AccountId> hosts =
                sessions.hosts(course).stream().map(CourseHostSeat::account).toList();
        assertThat(to(hosts.getFirst()))
                .first()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Alle samlingene er holdt"))
                .satisfies(mail -> assertThat(mail.body()).contains("til tirsdag 14. april 2026 kl. "));
        assertThat(to(coordinator)).extracting(OutboxMail::subject).doesNotContain("Svarene fra deltakerne kan leses");

        clock.set(plans.getLast().plannedEnd().plus(Duration.ofDays(15)));
        people.signIn(coordinator);
        results.read(course);
        results.read(course);
        for (AccountId reader : List.of(hosts.getFirst(), hosts.getLast(), coordinator)) {
            assertThat(to(reader))
                    .filteredOn(mail -> mail.subject().equals("Svarene fra deltakerne kan leses"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body())
                            .contains("http://localhost/arbeid/kurs/" + course.value(), "«Diabetes type 2-kurs»"));
        }
    }

    private void ended(SessionPlan plan) {
        clock.set(plan.plannedEnd().minusSeconds(60));
        progress.begun(plan.id());
        progress.ended(plan.id());
    }

    private int revision(CourseId course) {
        return planning.course(course).plan().revision();
    }

    private CourseHostId invite(CourseId course, AccountId host, SessionRole role) {
        return invitations.invite(new InviteHost(course, accounts.get(host).email(), role));
    }

    /** The newest first. */
    private List<OutboxMail> to(AccountId account) {
        String email = accounts.get(account).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList();
    }
}
