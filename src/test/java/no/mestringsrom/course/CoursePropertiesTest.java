package no.mestringsrom.course;

import static no.mestringsrom.exchange.SegmentKind.EXCHANGE;
import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Whatever people do with a course, in whatever order, phases and signatures mean what they say. */
class CoursePropertiesTest {

    private static final int COURSES = 1_000;
    private static final int DEEDS = 150;
    private static final Instant START = Instant.parse("2026-04-01T10:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 4, 13, 18, 0);
    private static final String WHY = "Slik ble det best for oss.";

    /** What may follow what in one step; time alone takes a course from published to evaluating. */
    private static final Map<CoursePhase, Set<CoursePhase>> NEXT = new EnumMap<>(Map.of(
            CoursePhase.IDEA, EnumSet.of(CoursePhase.PLANNING, CoursePhase.CANCELLED),
            CoursePhase.PLANNING, EnumSet.of(CoursePhase.PUBLISHED, CoursePhase.CANCELLED),
            CoursePhase.PUBLISHED, EnumSet.of(CoursePhase.RUNNING, CoursePhase.EVALUATING, CoursePhase.CANCELLED),
            CoursePhase.RUNNING, EnumSet.of(CoursePhase.EVALUATING, CoursePhase.CANCELLED),
            CoursePhase.EVALUATING, EnumSet.of(CoursePhase.COMPLETED),
            CoursePhase.COMPLETED, EnumSet.noneOf(CoursePhase.class),
            CoursePhase.CANCELLED, EnumSet.noneOf(CoursePhase.class)));

    private final Set<CoursePhase> reached = EnumSet.noneOf(CoursePhase.class);

    @Test
    @DisplayName(
            "Phases follow each other, both kinds of hosts sign each step, and what changes a plan voids signatures")
    void holdsInAnyOrder() {
        for (int seed = 0; seed < COURSES; seed++) {
            new Story(seed).tell();
        }
        assertThat(reached).as("the stories are long enough to tell of").isEqualTo(EnumSet.allOf(CoursePhase.class));
    }

    private final class Story {

        private final int seed;
        private final Random random;
        private final Course course;
        private Instant now = START;
        private int added;

        Story(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.course = Course.plan(plan(random.nextBoolean()), template(), account(), START);
            ReflectionTestUtils.setField(course, "version", 0L);
            readable();
        }

        void tell() {
            for (int deed = 0; deed < DEEDS; deed++) {
                CoursePhase before = course.phase(now);
                Plan plan = Plan.of(course);
                boolean held = !course.status().isUnpublished() && course.sessionsAreOver(now);
                boolean signedByBoth = signed(CourseHost::signedPlan);
                try {
                    something();
                } catch (CourseRefused | UnknownCourse refused) {
                    assertThat(Plan.of(course))
                            .as("a refusal changes nothing: seed %d", seed)
                            .isEqualTo(plan);
                }
                readable();
                CoursePhase after = course.phase(now);
                reached.add(after);
                if (after != before) {
                    assertThat(NEXT.get(before))
                            .as("after %s: seed %d", before, seed)
                            .contains(after);
                }
                if (before == CoursePhase.PLANNING && after == CoursePhase.PUBLISHED) {
                    assertThat(signedByBoth)
                            .as("published by both: seed %d", seed)
                            .isTrue();
                }
                if (after == CoursePhase.COMPLETED) {
                    assertThat(signed(CourseHost::signedEvaluation))
                            .as("completed by both: seed %d", seed)
                            .isTrue();
                }
                if (!held && !Plan.of(course).equals(plan)) {
                    assertThat(course.hosts().stream().noneMatch(CourseHost::signedPlan))
                            .as("another plan is unsigned: seed %d", seed)
                            .isTrue();
                }
            }
        }

        private void something() {
            CourseHost host = course.hosts().isEmpty() ? null : one(course.hosts());
            switch (random.nextInt(16)) {
                case 0 -> course.begin();
                case 1, 2 -> course.invite(account(), random.nextBoolean() ? PROFESSIONAL : EXPERIENCED_USER, now);
                case 3, 4, 5 -> {
                    if (host != null) {
                        course.answer(host, random.nextInt(5) > 0, now);
                    }
                }
                case 6, 7, 8 -> {
                    if (host != null && host.saidYes()) {
                        course.signPlan(host, course.planRevision() - (random.nextInt(10) == 0 ? 1 : 0), now);
                    }
                }
                case 9 -> course.publish(now);
                case 10, 11 -> {
                    if (host != null && host.saidYes()) {
                        course.signEvaluation(
                                host, course.learnt(), random.nextInt(8) == 0 ? "Mer tid" : "Samtale", now);
                    }
                }
                case 12 -> {
                    if (host != null && random.nextInt(4) == 0) {
                        course.remove(host.id(), account(), now);
                    }
                }
                case 13 -> {
                    if (!published() || random.nextInt(8) == 0) {
                        reshape();
                    }
                }
                case 14 -> now = now.plus(Duration.ofDays(random.nextInt(published() ? 9 : 2)));
                default -> {
                    if (random.nextInt(60) == 0) {
                        course.cancel("Sykdom", now);
                    }
                }
            }
        }

        /** Time goes faster when there is nothing left to plan. */
        private boolean published() {
            return course.status() == CourseStatus.PUBLISHED;
        }

        private void reshape() {
            CourseSession session = one(course.sessions());
            switch (random.nextInt(4)) {
                case 0 ->
                    course.addSession(
                            new AddSession(course.id(), "En til", FIRST.plusDays(20 + 3L * ++added), WHY),
                            content(),
                            account(),
                            now);
                case 1 -> course.removeSession(session.id(), WHY, content(), account(), now);
                default ->
                    course.change(
                            new ChangeSession(
                                    session.id(),
                                    0,
                                    "Ny tittel",
                                    session.startsAtLocal().plusHours(random.nextInt(3)),
                                    random.nextBoolean() ? session.agenda() : List.of(talk(10 + random.nextInt(50))),
                                    WHY),
                            content(),
                            account(),
                            now);
            }
        }

        private boolean signed(Predicate<CourseHost> said) {
            return List.of(PROFESSIONAL, EXPERIENCED_USER).stream()
                    .allMatch(role -> course.hosts().stream()
                            .anyMatch(host -> host.role() == role && host.saidYes() && said.test(host)));
        }

        /** As sessions are once they have been written. */
        private void readable() {
            course.sessions().forEach(session -> ReflectionTestUtils.setField(session, "version", 0L));
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }

    /** What hosts sign: times, agendas and who they are. */
    private record Plan(List<LocalDateTime> starts, List<List<AgendaItem>> agendas, Set<AccountId> hosts) {

        static Plan of(Course course) {
            return new Plan(
                    course.sessions().stream().map(CourseSession::startsAtLocal).toList(),
                    course.sessions().stream().map(CourseSession::agenda).toList(),
                    course.hosts().stream()
                            .filter(CourseHost::saidYes)
                            .map(CourseHost::account)
                            .collect(Collectors.toSet()));
        }
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    private static AgendaItem talk(int minutes) {
        return AgendaItem.create("Samtale", EXCHANGE, minutes, false);
    }

    private static PlanCourse plan(boolean idea) {
        return new PlanCourse(
                idea ? CourseStatus.IDEA : CourseStatus.PLANNING,
                LearningServiceId.random(),
                TemplateId.ofLibrary("prove"),
                "Kurset",
                "",
                null,
                12,
                Set.of("5501"),
                Language.BOKMAL,
                List.of(FIRST, FIRST.plusDays(7)),
                "");
    }

    private static CourseTemplateDetails template() {
        return new CourseTemplateDetails(
                TemplateId.ofLibrary("prove"), 1, content(), null, Sharing.EVERYONE, null, false, null);
    }

    private static TemplateContent content() {
        return new TemplateContent(
                "Prøvekurs",
                "",
                TargetGroup.HEART,
                0.40,
                "",
                EnumSet.of(TemplatePart.SESSIONS, TemplatePart.LENGTH),
                List.of(
                        new TemplateSession("Første", 0, List.of(talk(60))),
                        new TemplateSession("Andre", 7, List.of(talk(60)))),
                List.of());
    }
}
