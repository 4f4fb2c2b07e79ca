package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.request.AskForCourse;
import no.mestringsrom.request.CourseLanguage;
import no.mestringsrom.request.CourseRequests;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.texts.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Courses around today's date, each planned, staffed, published and signed up for as it would have been. */
@Component
@Profile("demo")
class Season {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    /** Longer than any course is ahead: nothing is planned in days to come. */
    private static final Duration PLANNED_BEFORE = Duration.ofDays(60);

    private static final String LEARNT =
            "Gruppen ville helst snakke sammen. Vi kortet ned innlegget i andre samling, og det"
                    + " gjør vi fra starten neste gang.";

    private final CourseTemplates templates;
    private final CoursePlanning planning;
    private final HostInvitations invitations;
    private final HostSignatures signatures;
    private final MyCourses mine;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Checklists checklists;
    private final CourseRequests requests;
    private final SignUps signUps;
    private final Handouts handouts;
    private final Opinions opinions;
    private final GoOn goOn;
    private final PlayedSession played;
    private final InMoreLanguages languages;
    private final ActingAs acting;
    private final TimeMachine time;

    Season(
            CourseTemplates templates,
            CoursePlanning planning,
            HostInvitations invitations,
            HostSignatures signatures,
            MyCourses mine,
            CourseSessions courses,
            LearningServices services,
            Checklists checklists,
            CourseRequests requests,
            SignUps signUps,
            Handouts handouts,
            Opinions opinions,
            GoOn goOn,
            PlayedSession played,
            InMoreLanguages languages,
            ActingAs acting,
            TimeMachine time) {
        this.templates = templates;
        this.planning = planning;
        this.invitations = invitations;
        this.signatures = signatures;
        this.mine = mine;
        this.courses = courses;
        this.services = services;
        this.checklists = checklists;
        this.requests = requests;
        this.signUps = signUps;
        this.handouts = handouts;
        this.opinions = opinions;
        this.goOn = goOn;
        this.played = played;
        this.languages = languages;
        this.acting = acting;
        this.time = time;
    }

    /**
     * A course whose last meeting began some minutes ago: doors open, second part under way. The last one, so that the
     * course is over when a visitor ends it, and the next visitor's course stands beside no half-held one.
     */
    void onRightNow(LearningServiceId service) {
        CourseTemplateDetails template = template("diabetes-type-2");
        Instant begun = time.instant().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime now = LocalDateTime.ofInstant(roundedDown(begun), OSLO);
        int last = template.sessions().getLast().daysAfterFirst();
        List<LocalDateTime> starts = template.sessions().stream()
                .map(session -> session.daysAfterFirst() == last
                        ? now
                        : now.toLocalDate()
                                .plusDays(session.daysAfterFirst() - (long) last)
                                .atTime(EVENING))
                .toList();
        CourseId course = published(
                Cast.TROMSO_COORDINATOR, service, template, 10, starts, Cast.PROFESSIONAL, Cast.EXPERIENCED_USER);
        signUps.signUp(course, Cast.PARTICIPANTS.subList(0, 6), firstStart(course));
        time.at(firstStart(course).minus(Duration.ofDays(2)), () -> handouts.layOut(course));
        List<SessionPlan> sessions = courses.sessions(course);
        sessions.subList(0, sessions.size() - 1).forEach(played::whole);
        played.soFar(sessions.getLast());
    }

    void completeWhatIsOver() {
        acting.person(
                        Cast.TROMSO_COORDINATOR,
                        () -> mine.all().stream()
                                .filter(course -> course.phase() == CoursePhase.EVALUATING)
                                .map(course -> course.facts().id())
                                .toList())
                .forEach(course -> {
                    // Hosts sign what they learnt when all have answered, or two weeks later.
                    opinions.after(courses.sessions(course).getLast());
                    evaluated(course, Cast.PROFESSIONAL, Cast.EXPERIENCED_USER);
                });
    }

    /** A visitor may have signed as one of them already. */
    private void evaluated(CourseId course, Person... hosts) {
        for (Person host : hosts) {
            acting.person(host, () -> {
                CourseDetails seen = planning.course(course);
                if (seen.phase() == CoursePhase.EVALUATING) {
                    signatures.signEvaluation(course, seen.learnt(), Objects.requireNonNullElse(seen.learnt(), LEARNT));
                }
            });
        }
    }

    void startingTomorrow(LearningServiceId service) {
        CourseId course = published(
                Cast.MIDT_TROMS_COORDINATOR,
                service,
                template("lyst-pa-livet"),
                12,
                evenings(template("lyst-pa-livet"), today().plusDays(1)),
                Cast.OTHER_PROFESSIONAL,
                Cast.EXPERIENCED_USER);
        signUps.signUp(course, Cast.PARTICIPANTS.subList(2, 9), time.instant());
    }

    /** All its meetings were held, and the last one so long ago that the participants' answers can be read. */
    void finished(LearningServiceId service) {
        CourseTemplateDetails template = template("ta-tak");
        CourseId course = published(
                Cast.TROMSO_COORDINATOR,
                service,
                template,
                8,
                heldBy(template, today().minusDays(16)),
                Cast.PROFESSIONAL,
                Cast.OTHER_EXPERIENCED_USER);
        signUps.signUp(course, Cast.PARTICIPANTS.subList(3, 10), firstStart(course));
        opinions.before(course);
        courses.sessions(course).forEach(session -> {
            played.whole(session);
            opinions.after(session);
        });
        evaluated(course, Cast.PROFESSIONAL, Cast.OTHER_EXPERIENCED_USER);
        goOn.after(course, 4);
    }

    /** One of Midt-Troms, long over: held, evaluated and completed. */
    void held(
            LearningServiceId service,
            String called,
            LocalDate latest,
            Person professional,
            Person experiencedUser,
            List<Person> participants) {
        CourseTemplateDetails template = template(called);
        CourseId course = published(
                Cast.MIDT_TROMS_COORDINATOR,
                service,
                template,
                12,
                heldBy(template, latest),
                professional,
                experiencedUser);
        signUps.signUp(course, participants, firstStart(course));
        courses.sessions(course).forEach(played::whole);
        evaluated(course, professional, experiencedUser);
    }

    /** And once more, for those who would rather come later. */
    void openForSignUp(LearningServiceId service) {
        CourseId course = openForRelatives(service, today().plusDays(17));
        openForRelatives(service, today().plusDays(32));
        acting.person(Cast.TROMSO_COORDINATOR, () -> languages.write(course));
        signUps.signUp(course, Cast.PARTICIPANTS.subList(0, 2), time.instant());
    }

    private CourseId openForRelatives(LearningServiceId service, LocalDate earliest) {
        CourseTemplateDetails template = template("trygghetsnett");
        return published(
                Cast.TROMSO_COORDINATOR,
                service,
                template,
                12,
                from(template, earliest),
                Cast.OTHER_PROFESSIONAL,
                Cast.OTHER_EXPERIENCED_USER);
    }

    void fullWithWaitingList(LearningServiceId service) {
        CourseId course = published(
                Cast.NARVIK_COORDINATOR,
                service,
                template("livslyst-nar-det-royner-pa"),
                6,
                from(template("livslyst-nar-det-royner-pa"), today().plusDays(10)),
                Cast.PROFESSIONAL,
                Cast.OTHER_EXPERIENCED_USER);
        signUps.signUp(course, Cast.PARTICIPANTS.subList(1, 9), time.instant());
    }

    /** Somebody has asked for a course, and waits for the answer. */
    void ordered() {
        requests.ask(new AskForCourse(
                UUID.randomUUID(),
                "Polarsletta legekontor",
                "Liv Oppdiktsen",
                "polarsletta@eksempel.example",
                "5501",
                TargetGroup.COPD,
                8,
                today().plusDays(75),
                CourseLanguage.NORWEGIAN,
                "Helst på dagtid. Flere har lang reisevei.",
                Language.BOKMAL));
    }

    /** Still being planned: the experienced user has been asked and has not answered. */
    void beingPlanned(LearningServiceId service) {
        Instant yesterday = time.instant().minus(Duration.ofDays(1));
        time.at(
                yesterday,
                () -> acting.person(Cast.TROMSO_COORDINATOR, () -> {
                    CourseTemplateDetails template = template("apent-temamote-sovn");
                    CourseId course = planning.plan(plan(service, template, 10, from(template, today().plusDays(40))));
                    invitations.invite(
                            new InviteHost(course, Cast.EXPERIENCED_USER.email(), SessionRole.EXPERIENCED_USER));
                }));
    }

    /** Nobody has been asked to host it yet. */
    void withoutHosts(LearningServiceId service) {
        CourseTemplateDetails template = template("diabetes-type-2");
        acting.person(
                Cast.TROMSO_COORDINATOR,
                () -> planning.plan(plan(service, template, 10, from(template, today().plusDays(70)))));
    }

    private CourseId published(
            Person coordinator,
            LearningServiceId service,
            CourseTemplateDetails template,
            int capacity,
            List<LocalDateTime> starts,
            Person professional,
            Person experiencedUser) {
        Instant planned = starts.getFirst().atZone(OSLO).toInstant().minus(PLANNED_BEFORE);
        CourseId course = time.at(
                planned,
                () -> acting.person(coordinator, () -> planning.plan(plan(service, template, capacity, starts))));
        time.at(planned.plus(Duration.ofHours(1)), () -> {
            agree(coordinator, course, professional, SessionRole.PROFESSIONAL);
            agree(coordinator, course, experiencedUser, SessionRole.EXPERIENCED_USER);
        });
        time.at(planned.plus(Duration.ofDays(1)), () -> {
            sign(course, professional);
            sign(course, experiencedUser);
        });
        time.at(planned.plus(Duration.ofDays(2)), () -> acting.person(coordinator, () -> planning.publish(course)));
        acting.person(coordinator, () -> seenTo(course));
        return course;
    }

    /** All that should have been done by now. */
    private void seenTo(CourseId course) {
        checklists.of(course).stream()
                .filter(item -> item.due().isBefore(today()))
                .forEach(item -> checklists.tick(course, item.id(), true));
    }

    private void sign(CourseId course, Person host) {
        acting.person(
                host,
                () -> signatures.signPlan(course, planning.course(course).plan().revision()));
    }

    private void agree(Person coordinator, CourseId course, Person host, SessionRole role) {
        var seat = acting.person(coordinator, () -> invitations.invite(new InviteHost(course, host.email(), role)));
        acting.person(host, () -> invitations.answer(seat, true));
    }

    private PlanCourse plan(
            LearningServiceId service, CourseTemplateDetails template, int capacity, List<LocalDateTime> starts) {
        return new PlanCourse(
                service,
                template.id(),
                template.title(),
                template.summary(),
                capacity,
                Set.copyOf(services.get(service).municipalities()),
                starts);
    }

    /** The first meeting on this day, whatever it is. */
    private static List<LocalDateTime> evenings(CourseTemplateDetails template, LocalDate first) {
        List<Integer> days = template.sessions().stream()
                .map(TemplateSession::daysAfterFirst)
                .toList();
        return CourseDays.from(first, days).stream()
                .map(day -> day.atTime(EVENING))
                .toList();
    }

    /** The first meeting on this day, or soon after. */
    private static List<LocalDateTime> from(CourseTemplateDetails template, LocalDate earliest) {
        return evenings(template, CourseDays.onOrAfter(earliest));
    }

    /** The last meeting on this day, or soon before. */
    private static List<LocalDateTime> heldBy(CourseTemplateDetails template, LocalDate latest) {
        LocalDate first = latest.minusDays(template.sessions().getLast().daysAfterFirst());
        return Stream.iterate(first, day -> day.minusDays(1))
                .map(day -> from(template, day))
                .filter(starts -> !starts.getLast().toLocalDate().isAfter(latest))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), OSLO);
    }

    private Instant firstStart(CourseId course) {
        return courses.sessions(course).getFirst().startsAt();
    }

    /** To the last full five minutes: nobody plans a meeting for 18.03. */
    private static Instant roundedDown(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() / 300 * 300);
    }

    private CourseTemplateDetails template(String name) {
        return templates.get(TemplateId.ofLibrary(name));
    }
}
