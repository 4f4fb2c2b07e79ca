package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.NaiveLine.Person;
import no.mestringsrom.registration.NaiveLine.Turn;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whatever people and coordinators do, in whatever order, seats are given as the plain rules say. */
@ServiceTest
class LinePropertiesTest {

    private static final int STORIES = 6;
    private static final int DEEDS = 80;
    private static final List<String> PLACES = List.of("5501", "5532", "5534");

    private final Set<Turn> reached = EnumSet.noneOf(Turn.class);

    @Autowired
    TestParticipants registered;

    @Autowired
    SeatAnswers answers;

    @Autowired
    SignOff signOff;

    @Autowired
    Participants participants;

    @Autowired
    ReservedSeats reserved;

    @Autowired
    Places places;

    @Autowired
    SeatQueueRepository queues;

    @Autowired
    Seats seats;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName(
            "Never more than there are, nobody before an earlier one who may have it, and no offer beyond its limit")
    void holdsInAnyOrder() {
        LearningServiceId service = courses.service();
        people.signIn(people.coordinator(service.value()));
        for (int seed = 0; seed < STORIES; seed++) {
            clock.set(TestClock.START);
            new Story(seed, service).tell();
        }
        assertThat(reached).as("the stories are long enough to tell of").isEqualTo(EnumSet.allOf(Turn.class));
    }

    private final class Story {

        private final int seed;
        private final Random random;
        private final CourseId course;
        private final NaiveLine model;

        Story(int seed, LearningServiceId service) {
            this.seed = seed;
            this.random = new Random(seed);
            int capacity = 2 + random.nextInt(3);
            this.course =
                    courses.shared(service, LocalDateTime.parse("2026-06-01T18:00"), capacity, Set.copyOf(PLACES));
            this.model = new NaiveLine(sessions.facts(course).begins(), capacity);
        }

        void tell() {
            for (int deed = 0; deed < DEEDS && clock.instant().isBefore(model.begins); deed++) {
                something();
                compare();
            }
            reached.addAll(model.reached);
        }

        private void something() {
            Instant now = clock.instant();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> comes(now);
                case 4, 5 ->
                    anyone(who -> who.answerBy != null || random.nextInt(4) == 0)
                            .ifPresent(who -> {
                                model.saysYes(who, now);
                                assertThat(answers.yes(who.id))
                                        .as("seed %d", seed)
                                        .isEqualTo(who.status);
                            });
                case 6 ->
                    anyone(who -> who.status.takesSeat() || random.nextInt(4) == 0)
                            .ifPresent(who -> {
                                model.leaves(who, now);
                                signOff.signOff(who.id);
                            });
                case 7, 8, 9 -> passes(Duration.ofMinutes(60 + random.nextInt(60 * 60)));
                default -> coordinate(now);
            }
        }

        private void comes(Instant now) {
            String municipality = PLACES.get(random.nextInt(PLACES.size()));
            String email = seed + "-" + model.people.size() + "@eksempel.no";
            SignUpCommand form = TestParticipants.form(course, "Kari", email, municipality);
            if (random.nextBoolean()) {
                model.comes(registered.ask(form), municipality, now);
            } else {
                RegistrationId id = registered.signUp(form);
                model.saysYes(model.comes(id, municipality, now), now);
            }
        }

        private void passes(Duration time) {
            clock.advance(time);
            if (random.nextInt(3) > 0) {
                assertThat(queues.due(clock.instant()).contains(course) || !model.isDue(clock.instant()))
                        .as("seed %d: nobody would look", seed)
                        .isTrue();
                places.settle(course);
                places.settle(course);
                model.settle(clock.instant());
            }
        }

        private Optional<Person> anyone(Predicate<Person> like) {
            List<Person> found = model.people.stream().filter(like).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
        }

        private void coordinate(Instant now) {
            if (random.nextInt(6) == 0) {
                model.capacity++;
                CourseDetails details = planning.course(course);
                planning.change(new ChangeCourse(
                        course,
                        details.version(),
                        details.facts().title(),
                        details.description(),
                        model.capacity,
                        details.facts().municipalities(),
                        Language.BOKMAL));
            } else {
                Map<String, Integer> wanted = new HashMap<>();
                PLACES.forEach(place -> wanted.put(place, 0));
                int first = random.nextInt(PLACES.size());
                int reserves = random.nextInt(model.capacity + 1);
                wanted.put(PLACES.get(first), reserves);
                wanted.put(PLACES.get((first + 1) % PLACES.size()), random.nextInt(model.capacity - reserves + 1));
                model.releaseDays = random.nextInt(90);
                model.reserved.clear();
                model.reserved.putAll(wanted);
                reserved.reserve(course, wanted, model.releaseDays);
            }
            model.settle(now);
        }

        private void compare() {
            Map<RegistrationId, RegistrationStatus> statuses = new HashMap<>();
            database.sql("select id, status from registration where course_id = ?")
                    .param(course.value())
                    .query((row, number) -> statuses.put(
                            new RegistrationId(row.getObject("id", UUID.class)),
                            RegistrationStatus.valueOf(row.getString("status"))))
                    .list();
            for (Person who : model.people) {
                assertThat(statuses.get(who.id))
                        .as("seed %d, place %d", seed, who.place)
                        .isEqualTo(who.status);
            }
            List<Person> line = model.line();
            for (int i = 0; i < line.size(); i++) {
                assertThat(participants.placeInLine(line.get(i).id))
                        .as("seed %d", seed)
                        .isEqualTo(i + 1);
            }
            Count count = seats.of(List.of(course)).getOrDefault(course, Count.NONE);
            assertThat(count.taken()).as("seed %d", seed).isLessThanOrEqualTo(model.capacity);
            assertThat(count)
                    .as("seed %d", seed)
                    .isEqualTo(new Count(
                            with(RegistrationStatus.CONFIRMED),
                            with(RegistrationStatus.HELD) + with(RegistrationStatus.OFFERED),
                            line.size()));
        }

        private int with(RegistrationStatus status) {
            return (int)
                    model.people.stream().filter(who -> who.status == status).count();
        }
    }
}
