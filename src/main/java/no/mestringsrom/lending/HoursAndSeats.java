package no.mestringsrom.lending;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.host.HostMunicipalities;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.lending.HostedTime.Hosted;
import no.mestringsrom.lending.LendingYear.Row;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SeatsUsed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hours of hosting and seats, by municipality and year: sums alone, and nothing of one course or one person. */
@Service
@Transactional(readOnly = true)
public class HoursAndSeats {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int YEARS = 5;
    private static final int MONTHS_COUNTED = 3;

    private final Networks networks;
    private final CourseSessions courses;
    private final HostedTime hosted;
    private final HostMunicipalities hosts;
    private final Participants participants;
    private final LearningServices services;
    private final Clock clock;

    HoursAndSeats(
            Networks networks,
            CourseSessions courses,
            HostedTime hosted,
            HostMunicipalities hosts,
            Participants participants,
            LearningServices services,
            Clock clock) {
        this.networks = networks;
        this.courses = courses;
        this.hosted = hosted;
        this.hosts = hosts;
        this.participants = participants;
        this.services = services;
        this.clock = clock;
    }

    /** Those that may be asked for, the latest first. */
    public List<Integer> years() {
        int now = today().getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
    }

    /**
     * @param year one of {@link #years}
     * @throws AccessDeniedException for anybody but a member
     */
    public LendingYear in(NetworkId id, int year) {
        NetworkSummary network = networks.requireMember(id);
        if (!years().contains(year)) {
            throw new IllegalArgumentException("Not a year to be counted: " + year);
        }
        return count(network, year);
    }

    /** Of any year; whoever asks is known to be a member. */
    LendingYear count(NetworkSummary network, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate latest = earlier(from.plusYears(1), startOfQuarter(today()));
        List<SessionPlan> held =
                courses
                        .heldIn(
                                new HashSet<>(network.municipalities()),
                                from.atStartOfDay().minusNanos(1))
                        .stream()
                        .filter(session -> session.begun() && isWithin(day(session), from, latest))
                        .toList();
        return new Count(network, from, latest, held).year();
    }

    /** Whether nothing more will be counted of it. */
    boolean isOver(int year) {
        return year < today().getYear();
    }

    private static LocalDate day(SessionPlan session) {
        return session.startsAtLocal().toLocalDate();
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate startOfQuarter(LocalDate day) {
        int month = (day.getMonthValue() - 1) / MONTHS_COUNTED * MONTHS_COUNTED + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /** One counting; all that it needs to know is asked for at once, however many courses there are. */
    private final class Count {

        private final NetworkSummary network;
        private final LocalDate from;
        private final LocalDate latest;
        private final List<SessionPlan> held;
        private final Map<CourseId, CourseFacts> facts;
        private final Map<CourseId, List<CourseHostSeat>> hostSeats;
        private final Map<CourseId, List<SeatsUsed>> seats;
        private final Map<AccountId, String> ofHosts;
        private final Map<LearningServiceId, String> ofServices;

        private final Map<String, Long> given = new HashMap<>();
        private final Map<String, Long> received = new HashMap<>();
        private final Map<String, Long> used = new HashMap<>();

        Count(NetworkSummary network, LocalDate from, LocalDate latest, List<SessionPlan> held) {
            this.network = network;
            this.from = from;
            this.latest = latest;
            this.held = held;
            Set<CourseId> ids = held.stream().map(SessionPlan::course).collect(Collectors.toSet());
            this.facts = courses.facts(ids).stream().collect(Collectors.toMap(CourseFacts::id, Function.identity()));
            this.hostSeats = courses.agreedHosts(ids).stream().collect(Collectors.groupingBy(CourseHostSeat::course));
            this.seats = participants.seatsUsed(ids).stream().collect(Collectors.groupingBy(SeatsUsed::course));
            this.ofHosts = hosts.of(hostSeats.values().stream()
                    .flatMap(List::stream)
                    .map(CourseHostSeat::account)
                    .collect(Collectors.toSet()));
            this.ofServices = services.all().stream()
                    .collect(Collectors.toMap(LearningServiceSummary::id, LearningServiceSummary::hostMunicipality));
        }

        LendingYear year() {
            LocalDate until = shownUntil();
            List<CourseId> ended = ended(from, until);
            if (ended.isEmpty()) {
                return new LendingYear(from.getYear(), latest, 0, List.of());
            }
            List<SessionPlan> counted = held.stream()
                    .filter(session -> isWithin(day(session), from, until))
                    .toList();
            Map<SessionId, Hosted> times = hosted.of(counted);
            counted.forEach(session -> count(session, times.get(session.id())));
            ended.forEach(course -> seats.getOrDefault(course, List.of())
                    .forEach(of -> used.merge(of.municipality(), of.seats(), Long::sum)));
            return new LendingYear(from.getYear(), until, ended.size(), rows());
        }

        /** The end of the last quarter by which enough courses more had ended since the one that was shown before it. */
        private LocalDate shownUntil() {
            LocalDate shown = from;
            for (LocalDate end = from.plusMonths(MONTHS_COUNTED);
                    !end.isAfter(latest);
                    end = end.plusMonths(MONTHS_COUNTED)) {
                if (ended(shown, end).size() >= LendingYear.FEWEST_COURSES) {
                    shown = end;
                }
            }
            return shown;
        }

        /** Courses in which somebody had a seat, with their last session within these days. */
        private List<CourseId> ended(LocalDate since, LocalDate before) {
            return seats.keySet().stream()
                    .filter(course ->
                            isWithin(Objects.requireNonNull(facts.get(course)).lastDay(), since, before))
                    .toList();
        }

        /** @param time null where it has none yet */
        private void count(SessionPlan session, @Nullable Hosted time) {
            List<SeatsUsed> taken = seats.getOrDefault(session.course(), List.of());
            if (taken.isEmpty() || time == null || time.hosts().isEmpty()) {
                // Nothing was given to anybody.
                return;
            }
            share(time.pairedMillis(), places(session.course(), time), given);
            share(
                    time.pairedMillis(),
                    taken.stream().collect(weights(SeatsUsed::municipality, SeatsUsed::seats)),
                    received);
        }

        /** Each host who was there weighs the same. Whoever has been taken off since counts for the course's service. */
        private Map<String, BigDecimal> places(CourseId course, Hosted time) {
            String ofService = ofServices.getOrDefault(
                    Objects.requireNonNull(facts.get(course)).service(), "");
            Map<UUID, String> ofSeats = hostSeats.getOrDefault(course, List.of()).stream()
                    .collect(Collectors.toMap(
                            seat -> seat.id().value(), seat -> ofHosts.getOrDefault(seat.account(), ofService)));
            return time.hosts().stream().collect(weights(seat -> ofSeats.getOrDefault(seat, ofService), seat -> 1L));
        }

        private List<Row> rows() {
            Map<String, Row> rows = new LinkedHashMap<>();
            network.municipalities().forEach(number -> rows.put(number, row(number)));
            Row outside = Stream.of(given, received, used)
                    .flatMap(sums -> sums.keySet().stream())
                    .distinct()
                    .filter(number -> !rows.containsKey(number))
                    .map(this::row)
                    .reduce(new Row("", 0, 0, 0), Count::plus);
            return Stream.concat(
                            rows.values().stream(),
                            Stream.of(outside)
                                    .filter(row -> row.givenMillis() + row.receivedMillis() + row.seats() > 0))
                    .toList();
        }

        private Row row(String number) {
            return new Row(
                    number,
                    given.getOrDefault(number, 0L),
                    received.getOrDefault(number, 0L),
                    used.getOrDefault(number, 0L));
        }

        private static Row plus(Row one, Row other) {
            return new Row(
                    "",
                    one.givenMillis() + other.givenMillis(),
                    one.receivedMillis() + other.receivedMillis(),
                    one.seats() + other.seats());
        }

        /** To the millisecond, so that what was given is what was received. */
        private static void share(long millis, Map<String, BigDecimal> weights, Map<String, Long> sums) {
            List<String> places = weights.keySet().stream().sorted().toList();
            long[] parts = LargestRemainder.split(
                    millis, places.stream().map(weights::get).toList());
            for (int i = 0; i < parts.length; i++) {
                sums.merge(places.get(i), parts[i], Long::sum);
            }
        }

        private static <T> Collector<T, ?, Map<String, BigDecimal>> weights(
                Function<T, String> place, ToLongFunction<T> weight) {
            return Collectors.toMap(place, one -> BigDecimal.valueOf(weight.applyAsLong(one)), BigDecimal::add);
        }
    }
}
