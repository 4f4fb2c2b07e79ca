package no.mestringsrom.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseStaff;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.StaffedCourse;
import no.mestringsrom.course.StaffedCourse.Seat;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.HostCandidate;
import no.mestringsrom.host.HostCandidates;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads courses and people as one coordinator may see them. As many queries for all courses as for one, or nearly. */
@Component
@Transactional(readOnly = true)
class SeasonReader {

    static final String NORWEGIAN = "nb";

    /** Who has led with whom further back is forgotten. */
    private static final Period HISTORY = Period.ofYears(2);

    /** Courses that ended longer ago burden nobody any more. */
    private static final Period BURDEN = Period.ofMonths(6);

    private final CourseStaff staff;
    private final HostCandidates candidates;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final CourseLanguageRepository languages;
    private final Clock clock;

    SeasonReader(
            CourseStaff staff,
            HostCandidates candidates,
            LearningServices services,
            Municipalities municipalities,
            CourseLanguageRepository languages,
            Clock clock) {
        this.staff = staff;
        this.candidates = candidates;
        this.services = services;
        this.municipalities = municipalities;
        this.languages = languages;
        this.clock = clock;
    }

    /** All courses that count for something, to read people's seasons from. */
    List<StaffedCourse> courses() {
        return staff.since(now().minus(HISTORY));
    }

    Season season(AccountSummary coordinator, Predicate<StaffedCourse> wanted, @Nullable CourseHostId instead) {
        return season(courses(), coordinator, wanted, instead);
    }

    /**
     * @param all {@link #courses}
     * @param coordinator with whose eyes people are seen
     * @param wanted which courses hosts are looked for
     * @param instead somebody who cannot, and is to be replaced; null for nobody
     */
    Season season(
            List<StaffedCourse> all,
            AccountSummary coordinator,
            Predicate<StaffedCourse> wanted,
            @Nullable CourseHostId instead) {
        LocalDate today = now().toLocalDate();
        Map<AccountId, Map<SessionRole, Integer>> held = held(all, today);
        List<HostCandidate> people = candidates.seenBy(coordinator);
        Set<AccountId> firstTimers = people.stream()
                .filter(person -> person.missing().values().stream()
                        .anyMatch(steps -> steps.contains(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE)))
                .map(person -> person.host().id())
                .collect(Collectors.toSet());
        Map<CourseId, String> spoken = languages.findAll().stream()
                .collect(Collectors.toMap(CourseLanguage::course, CourseLanguage::language));
        Map<LearningServiceId, LearningServiceSummary> byId =
                services.all().stream().collect(Collectors.toMap(LearningServiceSummary::id, Function.identity()));
        List<OpenCourse> open = all.stream()
                .filter(wanted)
                .map(course -> open(
                        course,
                        byId.get(course.facts().service()),
                        spoken.getOrDefault(course.facts().id(), language(course.facts())),
                        firstTimers,
                        held,
                        instead))
                .filter(course -> !course.meetings().isEmpty())
                .toList();
        return new Season(open, candidates(people, all, held, today));
    }

    /** That its hosts must speak unless somebody said otherwise, ISO 639 code; both kinds of Norwegian are one here. */
    static String language(CourseFacts course) {
        return switch (course.heldIn()) {
            case BOKMAL, NYNORSK -> NORWEGIAN;
            default -> course.heldIn().tag();
        };
    }

    private OpenCourse open(
            StaffedCourse course,
            @Nullable LearningServiceSummary service,
            String language,
            Set<AccountId> firstTimers,
            Map<AccountId, Map<SessionRole, Integer>> held,
            @Nullable CourseHostId instead) {
        CourseFacts facts = course.facts();
        Set<String> cooperation = service == null ? Set.of() : Set.copyOf(service.municipalities());
        Predicate<Seat> leaves =
                seat -> seat.answer() == HostAnswer.NO || seat.id().equals(instead);
        return new OpenCourse(
                facts.id(),
                facts.title(),
                facts.firstDay(),
                facts.lastDay(),
                course.meetings().stream()
                        .filter(meeting -> !meeting.over())
                        .map(SeasonReader::meeting)
                        .toList(),
                language,
                course.targetGroup(),
                facts.municipalities(),
                cooperation,
                Stream.concat(facts.municipalities().stream(), cooperation.stream())
                        .map(this::county)
                        .collect(Collectors.toSet()),
                course.seats().stream()
                        .filter(leaves.negate())
                        .map(seat -> member(
                                seat,
                                firstTimers.contains(seat.account()),
                                held.getOrDefault(seat.account(), Map.of())))
                        .toList(),
                course.seats().stream().filter(leaves).map(Seat::account).collect(Collectors.toSet()));
    }

    private static OpenCourse.Member member(Seat seat, boolean firstTimer, Map<SessionRole, Integer> held) {
        return new OpenCourse.Member(
                seat.account(),
                seat.role(),
                firstTimer,
                Candidate.isMentor(firstTimer, held.getOrDefault(seat.role(), 0)));
    }

    /** How many courses everybody has led, by role. */
    private static Map<AccountId, Map<SessionRole, Integer>> held(List<StaffedCourse> all, LocalDate today) {
        Map<AccountId, Map<SessionRole, Integer>> held = new HashMap<>();
        all.stream()
                .filter(course -> course.facts().lastDay().isBefore(today))
                .flatMap(course -> course.seats().stream())
                .filter(seat -> seat.answer() == HostAnswer.YES)
                .forEach(seat -> held.computeIfAbsent(seat.account(), id -> new HashMap<>())
                        .merge(seat.role(), 1, Integer::sum));
        return held;
    }

    private List<Candidate> candidates(
            Collection<HostCandidate> people,
            List<StaffedCourse> all,
            Map<AccountId, Map<SessionRole, Integer>> held,
            LocalDate today) {
        Map<AccountId, Set<Engagement>> engagements = new HashMap<>();
        Map<AccountId, Map<AccountId, Integer>> partners = new HashMap<>();
        for (StaffedCourse course : all) {
            boolean burdens = course.facts().lastDay().isAfter(today.minus(BURDEN));
            boolean over = course.facts().lastDay().isBefore(today);
            for (Seat seat : course.seats()) {
                if (burdens && seat.answer() != HostAnswer.NO) {
                    engagements
                            .computeIfAbsent(seat.account(), id -> new HashSet<>())
                            .add(engagement(course));
                }
                if (over && seat.answer() == HostAnswer.YES) {
                    Map<AccountId, Integer> own = partners.computeIfAbsent(seat.account(), id -> new HashMap<>());
                    course.seats().stream()
                            .filter(other -> other.answer() == HostAnswer.YES
                                    && !other.account().equals(seat.account()))
                            .forEach(other -> own.merge(other.account(), 1, Integer::sum));
                }
            }
        }
        return people.stream()
                .flatMap(person -> person.host().roles().stream()
                        .map(role -> candidate(
                                person,
                                role,
                                List.copyOf(
                                        engagements.getOrDefault(person.host().id(), Set.of())),
                                partners.getOrDefault(person.host().id(), Map.of()),
                                held.getOrDefault(person.host().id(), Map.of()))))
                .toList();
    }

    private Candidate candidate(
            HostCandidate person,
            Role role,
            List<Engagement> engagements,
            Map<AccountId, Integer> partners,
            Map<SessionRole, Integer> held) {
        boolean professional = role == Role.PROFESSIONAL;
        SessionRole as = professional ? SessionRole.PROFESSIONAL : SessionRole.EXPERIENCED_USER;
        return new Candidate(
                person.host().id(),
                person.host().name(),
                as,
                person.host().municipality(),
                county(person.host().municipality()),
                Set.copyOf(person.host().languages()),
                professional ? person.host().knows() : person.host().livedWith(),
                person.missing().getOrDefault(role, List.of()),
                person.availability(),
                person.coursesAtATime(),
                person.sessionsPerMonth(),
                engagements,
                partners,
                held.getOrDefault(as, 0));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Availability.ZONE);
    }

    private static Engagement engagement(StaffedCourse course) {
        return new Engagement(
                course.facts().id(),
                course.facts().firstDay(),
                course.facts().lastDay(),
                course.meetings().stream().map(SeasonReader::meeting).toList());
    }

    private static Meeting meeting(StaffedCourse.Meeting meeting) {
        return new Meeting(meeting.startsAtLocal(), meeting.startsAt(), meeting.endsAt());
    }

    private String county(String municipality) {
        return municipalities
                .byNumber(municipality)
                .map(found -> found.county().number())
                .orElse("");
    }
}
