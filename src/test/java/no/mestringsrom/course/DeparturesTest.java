package no.mestringsrom.course;

import static no.mestringsrom.exchange.SegmentKind.EXCHANGE;
import static no.mestringsrom.exchange.SegmentKind.PROFESSIONAL_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.template.WeekPattern;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class DeparturesTest {

    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 4, 13, 18, 0);
    private static final AccountId BY = new AccountId(UUID.randomUUID());
    private static final AgendaItem TALK = AgendaItem.create("Innlegg", PROFESSIONAL_INPUT, 50, true);
    private static final AgendaItem SHARING = AgendaItem.create("Samtale", EXCHANGE, 40, false);
    private static final AgendaItem MORE = AgendaItem.create("Samtale til", EXCHANGE, 10, false);
    private static final String WHY = "Gruppa orker ikke så lenge.";

    @Test
    void whatIsNotFixedIsFree() {
        Course course = course(Set.of(), WHY);
        TemplateContent content = content(Set.of());

        course.change(session(course, 0, FIRST.minusDays(2), List.of(SHARING)), content, BY, NOW);
        course.removeSession(course.sessions().get(1).id(), "", content, BY, NOW);

        assertThat(course.departures()).isEmpty();
    }

    @Test
    void aFixedAgendaLetsWhatTheHostsMayShortenBeTheirs() {
        TemplateContent content = content(Set.of(TemplatePart.AGENDA));
        Course course = course(content.fixed(), "");
        AgendaItem shorter = new AgendaItem(TALK.id(), "Kortere", PROFESSIONAL_INPUT, 20, true, 0);

        course.change(session(course, 0, FIRST, List.of(shorter, SHARING, MORE)), content, BY, NOW);
        course.change(session(course, 0, FIRST, List.of(SHARING, MORE)), content, BY, NOW);

        assertThat(course.departures()).isEmpty();
    }

    @Test
    void aFixedAgendaAsksWhyWhenWhatIsFixedChanges() {
        TemplateContent content = content(Set.of(TemplatePart.AGENDA));
        AgendaItem shorter = new AgendaItem(SHARING.id(), "Samtale", EXCHANGE, 30, false, 0);
        AgendaItem other = new AgendaItem(SHARING.id(), "Samtale", PROFESSIONAL_INPUT, 40, false, 0);

        AgendaItem loose = new AgendaItem(SHARING.id(), "Samtale", EXCHANGE, 40, true, 0);

        for (List<AgendaItem> agenda : List.of(
                List.of(TALK, loose, MORE),
                List.of(TALK, shorter, MORE),
                List.of(TALK, other, MORE),
                List.of(SHARING),
                List.of(MORE, SHARING))) {
            Course course = course(content.fixed(), "");
            asksWhy(TemplatePart.AGENDA, () -> course.change(session(course, 0, FIRST, agenda), content, BY, NOW));
        }
    }

    @Test
    void keepsTheReasonAndWhoGaveIt() {
        TemplateContent content = content(Set.of(TemplatePart.LENGTH));
        Course course = course(content.fixed(), "");

        course.change(session(course, 0, FIRST, List.of(SHARING, MORE), WHY), content, BY, NOW);

        assertThat(course.departures()).containsExactly(new CourseDeparture(TemplatePart.LENGTH, WHY, BY, NOW));
    }

    @Test
    void asksOnlyOnceAndForgetsWhatIsMended() {
        TemplateContent content = content(Set.of(TemplatePart.LENGTH));
        Course course = course(content.fixed(), "");
        course.change(session(course, 0, FIRST, List.of(SHARING, MORE), WHY), content, BY, NOW);

        course.change(session(course, 1, FIRST.plusDays(7), List.of(SHARING, MORE)), content, BY, NOW);
        assertThat(course.departures()).hasSize(1);

        course.change(session(course, 0, FIRST, List.of(TALK, SHARING, MORE)), content, BY, NOW);
        assertThat(course.departures()).as("one session is still shorter").hasSize(1);
        course.change(session(course, 1, FIRST.plusDays(7), List.of(TALK, SHARING, MORE)), content, BY, NOW);
        assertThat(course.departures()).isEmpty();
    }

    @Test
    void aRhythmMovesWithTheWholeCourseOnly() {
        TemplateContent content = content(Set.of(TemplatePart.RHYTHM));
        Course course = course(content.fixed(), "");

        asksWhy(
                TemplatePart.RHYTHM,
                () -> course.change(
                        session(course, 1, FIRST.plusDays(8), List.of(TALK, SHARING, MORE)), content, BY, NOW));
    }

    @Test
    void countsSessions() {
        TemplateContent content = content(Set.of(TemplatePart.SESSIONS));
        Course fewer = course(content.fixed(), "");
        asksWhy(
                TemplatePart.SESSIONS,
                () -> fewer.removeSession(fewer.sessions().getLast().id(), " ", content, BY, NOW));

        Course more = course(content.fixed(), "");
        more.addSession(new AddSession(more.id(), "En til", FIRST.plusDays(21), WHY), content, BY, NOW);
        assertThat(more.departures()).extracting(CourseDeparture::part).containsExactly(TemplatePart.SESSIONS);
        assertThat(more.sessions().getLast().agenda()).containsExactly(TALK, SHARING, MORE);
    }

    @Test
    void oneThatIsAddedComesInPlaceOfTheOneThatIsMissing() {
        TemplateContent content = content(Set.of(TemplatePart.SESSIONS));
        Course course = course(content.fixed(), "");
        course.removeSession(course.sessions().getLast().id(), WHY, content, BY, NOW);
        assertThat(course.departures()).hasSize(1);

        course.addSession(new AddSession(course.id(), "Likevel", FIRST.plusDays(14), ""), content, BY, NOW);

        assertThat(course.departures()).isEmpty();
    }

    @Test
    void asksNobodyForWhatWasDoneBeforeTheTemplateFixedIt() {
        Course course = course(Set.of(), "");
        course.change(session(course, 0, FIRST, List.of(SHARING)), null, BY, NOW);
        TemplateContent content = content(Set.of(TemplatePart.AGENDA, TemplatePart.LENGTH));

        course.change(session(course, 0, FIRST.plusHours(1), List.of(SHARING)), content, BY, NOW);

        assertThat(course.departures()).isEmpty();
    }

    @Test
    void oneThatIsReplacedIsNotTheSame() {
        TemplateContent content = content(Set.of(TemplatePart.SESSIONS));
        Course course = course(content.fixed(), "");
        course.addSession(new AddSession(course.id(), "En til", FIRST.plusDays(21), WHY), content, BY, NOW);

        course.removeSession(course.sessions().getFirst().id(), "", content, BY, NOW);

        assertThat(course.departures()).hasSize(1);
    }

    @Test
    void isForWhomTheTemplateIsFor() {
        TemplateContent content = content(EnumSet.allOf(TemplatePart.class));

        asksWhy(TemplatePart.TARGET_GROUP, () -> Course.plan(plan(TargetGroup.CANCER, ""), template(content), BY, NOW));
        assertThat(Course.plan(plan(TargetGroup.CANCER, WHY), template(content), BY, NOW)
                        .departures())
                .extracting(CourseDeparture::part)
                .containsExactly(TemplatePart.TARGET_GROUP);
    }

    @Test
    void keepsOneSessionAtLeast() {
        TemplateContent content = content(Set.of());
        Course course = course(Set.of(), "");
        course.removeSession(course.sessions().getLast().id(), "", content, BY, NOW);

        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(
                        () -> course.removeSession(course.sessions().getLast().id(), "", content, BY, NOW))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.LAST_SESSION));
    }

    @Test
    void sessionsKeepToTheDaysOfTheWeek() {
        TemplateContent content =
                content(Set.of(TemplatePart.WEEKDAYS), new WeekPattern(Set.of(DayOfWeek.MONDAY), 1), "");
        LocalDateTime tuesday = FIRST.plusDays(1);
        List<AgendaItem> agenda = List.of(TALK, SHARING, MORE);
        Course unexplained = course(content);
        asksWhy(
                TemplatePart.WEEKDAYS,
                () -> unexplained.change(session(unexplained, 0, tuesday, agenda), content, BY, NOW));

        Course course = course(content);
        course.change(session(course, 0, tuesday, agenda, WHY), content, BY, NOW);
        assertThat(course.departures()).extracting(CourseDeparture::part).containsExactly(TemplatePart.WEEKDAYS);
        course.change(session(course, 0, FIRST.minusDays(7), agenda), content, BY, NOW);
        assertThat(course.departures()).as("Mondays again").isEmpty();
    }

    @Test
    void aRhythmOfWeeksIsThatOfThePattern() {
        WeekPattern everyOther = new WeekPattern(Set.of(DayOfWeek.MONDAY), 2);
        TemplateContent content = content(Set.of(TemplatePart.RHYTHM), everyOther, "");
        asksWhy(TemplatePart.RHYTHM, () -> Course.plan(plan(null, ""), template(content), BY, NOW));
        TemplateContent weekly = content(Set.of(TemplatePart.RHYTHM), new WeekPattern(everyOther.days(), 1), "");
        assertThat(Course.plan(plan(null, ""), template(weekly), BY, NOW).departures())
                .isEmpty();
    }

    @Test
    void aFixedModelOfCopingAsksWhyACourseHasItsOwn() {
        TemplateContent content = content(Set.of(TemplatePart.COPING_MODEL), null, "Små mål.");
        Course course = Course.plan(plan(null, ""), template(content), BY, NOW);

        asksWhy(TemplatePart.COPING_MODEL, () -> course.cope("Små mål.", "Store mål.", content, "", BY, NOW));
        Course other = Course.plan(plan(null, ""), template(content), BY, NOW);
        other.cope("Små mål.", "Store mål.", content, WHY, BY, NOW);
        assertThat(other.departures()).containsExactly(new CourseDeparture(TemplatePart.COPING_MODEL, WHY, BY, NOW));
        assertThat(other.copingModel()).isEqualTo("Store mål.");
        assertThatExceptionOfType(CourseRefused.class)
                .as("read before the change")
                .isThrownBy(() -> other.cope("Små mål.", "Ingen mål.", content, WHY, BY, NOW))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE));
        other.cope("Store mål.", " Små mål. ", content, "", BY, NOW);
        assertThat(other.departures()).isEmpty();
        assertThat(other.copingModel()).as("that of the template").isNull();
    }

    @Test
    @DisplayName(
            "A fixed target group asks why the course is for others, which voids signatures, and not when it is the same")
    void aFixedTargetGroupAsksWhyACourseIsForOthers() {
        TemplateContent content = content(Set.of(TemplatePart.TARGET_GROUP), null, "");
        Course course = Course.plan(plan(null, ""), template(content), BY, NOW);

        asksWhy(TemplatePart.TARGET_GROUP, () -> course.aimAt(TargetGroup.ELDERLY, content, "", BY, NOW));
        Course other = Course.plan(plan(null, ""), template(content), BY, NOW);
        other.aimAt(TargetGroup.ELDERLY, content, WHY, BY, NOW);
        assertThat(other.departures()).containsExactly(new CourseDeparture(TemplatePart.TARGET_GROUP, WHY, BY, NOW));
        assertThat(other.targetGroup()).isEqualTo(TargetGroup.ELDERLY);
        other.aimAt(content.targetGroup(), content, "", BY, NOW);
        assertThat(other.departures()).isEmpty();
    }

    @Test
    void whatOthersSeeIsKeptUntilTheySayOtherwise() {
        TemplateContent content = content(Set.of(TemplatePart.CHECKLIST));
        Course course = course(content.fixed(), "");
        asksWhy(TemplatePart.CHECKLIST, () -> course.settle(TemplatePart.CHECKLIST, true, "", BY, NOW));
        course.settle(TemplatePart.CHECKLIST, true, WHY, BY, NOW);
        course.change(session(course, 0, FIRST.plusDays(1), List.of(TALK, SHARING, MORE)), content, BY, NOW);
        assertThat(course.departures()).extracting(CourseDeparture::reason).containsExactly(WHY);
        course.settle(TemplatePart.CHECKLIST, false, "", BY, NOW);
        assertThat(course.departures()).isEmpty();
    }

    private static void asksWhy(TemplatePart part, ThrowingCallable deed) {
        assertThatExceptionOfType(CourseRefused.class).isThrownBy(deed).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DEPARTURE_NEEDS_REASON);
            assertThat(refused.arguments().getFirst())
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains(part);
        });
    }

    private static Course course(Set<TemplatePart> fixed, String reason) {
        return course(content(fixed), reason);
    }

    private static Course course(TemplateContent content) {
        return course(content, "");
    }

    private static Course course(TemplateContent content, String reason) {
        Course course = Course.plan(plan(null, reason), template(content), BY, NOW);
        ReflectionTestUtils.setField(course, "version", 0L);
        course.sessions().forEach(session -> ReflectionTestUtils.setField(session, "version", 0L));
        return course;
    }

    private static PlanCourse plan(@org.jspecify.annotations.Nullable TargetGroup group, String reason) {
        return new PlanCourse(
                CourseStatus.PLANNING,
                LearningServiceId.random(),
                TemplateId.ofLibrary("prove"),
                "Kurset",
                "",
                group,
                12,
                Set.of("5501"),
                Language.BOKMAL,
                List.of(FIRST, FIRST.plusDays(7)),
                reason);
    }

    private static CourseTemplateDetails template(TemplateContent content) {
        return new CourseTemplateDetails(
                TemplateId.ofLibrary("prove"), 1, content, null, Sharing.EVERYONE, null, false, null);
    }

    private static TemplateContent content(Set<TemplatePart> fixed) {
        return content(fixed, null, "");
    }

    private static TemplateContent content(
            Set<TemplatePart> fixed, @org.jspecify.annotations.Nullable WeekPattern weeks, String copingModel) {
        return new TemplateContent(
                "Prøvekurs",
                "",
                TargetGroup.HEART,
                0.40,
                copingModel,
                weeks,
                fixed,
                List.of(
                        new TemplateSession("Første", 0, List.of(TALK, SHARING, MORE)),
                        new TemplateSession("Andre", 7, List.of(TALK, SHARING, MORE))),
                List.of(),
                null);
    }

    private static ChangeSession session(Course course, int index, LocalDateTime start, List<AgendaItem> agenda) {
        return session(course, index, start, agenda, "");
    }

    private static ChangeSession session(
            Course course, int index, LocalDateTime start, List<AgendaItem> agenda, String reason) {
        return new ChangeSession(course.sessions().get(index).id(), 0, "Økt", start, agenda, reason);
    }
}
