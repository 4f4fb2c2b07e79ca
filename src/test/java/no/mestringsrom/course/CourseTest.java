package no.mestringsrom.course;

import static no.mestringsrom.exchange.SegmentKind.EXCHANGE;
import static no.mestringsrom.exchange.SegmentKind.PROFESSIONAL_INPUT;
import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.PublishObstacle.Kind;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.AgendaProblem;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");
    private static final LocalDateTime SECOND = FIRST.plusDays(7);
    private static final AccountId BY = account();
    private static final LearningServiceId SERVICE = LearningServiceId.random();
    private static final AgendaItem TALK = AgendaItem.create("Innlegg", PROFESSIONAL_INPUT, 60, true);
    private static final AgendaItem SHARING = AgendaItem.create("Samtale", EXCHANGE, 40, false);
    private static final CourseTemplateDetails TEMPLATE = new CourseTemplateDetails(
            TemplateId.ofLibrary("prove"),
            1,
            new TemplateContent(
                    "Prøvekurs",
                    "Et kurs.",
                    TargetGroup.HEART,
                    0.40,
                    "",
                    Set.of(),
                    List.of(
                            new TemplateSession("Første", 0, List.of(TALK, SHARING)),
                            new TemplateSession("Andre", 7, List.of(TALK, SHARING))),
                    List.of()),
            null,
            Sharing.EVERYONE,
            null,
            false,
            null);

    private final Course course = stored(Course.plan(plan(FIRST, SECOND), TEMPLATE, BY, NOW));

    @Nested
    class Planned {

        @Test
        void copiesTheTemplate() {
            assertThat(course.status()).isEqualTo(CourseStatus.PLANNING);
            assertThat(course.targetGroup()).isEqualTo(TargetGroup.HEART);
            assertThat(course.leastShare()).isEqualTo(0.40);
            assertThat(course.sessions()).extracting(CourseSession::title).containsExactly("Første", "Andre");
            assertThat(course.sessions().getFirst().agenda()).containsExactly(TALK, SHARING);
            assertThat(course.sessions().getFirst().plannedEnd()).isEqualTo("2026-04-13T17:40:00Z");
            assertThat(course.firstStart()).isEqualTo(FIRST);
            assertThat(course.lastStart()).isEqualTo(SECOND);
        }

        @Test
        void needsADateForEachSession() {
            assertRefused(Reason.DATES_DO_NOT_FIT_TEMPLATE, () -> Course.plan(plan(FIRST), TEMPLATE, BY, NOW));
        }

        @Test
        void mayNotStartInThePastNorInAnHourThatIsSkipped() {
            assertRefused(
                    Reason.STARTS_IN_THE_PAST,
                    () -> Course.plan(plan(LocalDateTime.parse("2026-03-09T12:59"), SECOND), TEMPLATE, BY, NOW));
            assertRefused(
                    Reason.START_DOES_NOT_EXIST,
                    () -> Course.plan(plan(LocalDateTime.parse("2026-03-29T02:30"), SECOND), TEMPLATE, BY, NOW));
        }

        @Test
        @DisplayName("Sessions may follow on each other, but not overlap; also across the night when clocks go back")
        void mayNotOverlap() {
            assertThatCode(() -> Course.plan(plan(FIRST, FIRST.plusMinutes(100)), TEMPLATE, BY, NOW))
                    .doesNotThrowAnyException();
            assertRefused(
                    Reason.SESSIONS_OVERLAP, () -> Course.plan(plan(FIRST, FIRST.plusMinutes(99)), TEMPLATE, BY, NOW));
            assertRefused(
                    Reason.SESSIONS_OVERLAP, () -> Course.plan(plan(FIRST, FIRST.minusMinutes(99)), TEMPLATE, BY, NOW));
            LocalDateTime beforeClocksGoBack = LocalDateTime.parse("2026-10-25T02:30");
            assertThatCode(() -> Course.plan(
                            plan(beforeClocksGoBack, beforeClocksGoBack.plusMinutes(40)), TEMPLATE, BY, NOW))
                    .as("an hour and 40 minutes of clock time passes twice")
                    .doesNotThrowAnyException();
        }

        @Test
        void needsATitleThatFits() {
            assertRefused(Reason.TITLE_MISSING, () -> course.change(details("  ", "", 12, Set.of("5501")), BY, NOW));
            assertThatCode(() -> course.change(details("x".repeat(120), "", 12, Set.of("5501")), BY, NOW))
                    .doesNotThrowAnyException();
            assertRefused(
                    Reason.TITLE_TOO_LONG,
                    () -> course.change(details("x".repeat(121), "", 12, Set.of("5501")), BY, NOW));
            assertRefused(
                    Reason.DESCRIPTION_TOO_LONG,
                    () -> course.change(details("Kurs", "x".repeat(4001), 12, Set.of("5501")), BY, NOW));
        }

        @Test
        void hasBetweenTwoAndAHundredSeats() {
            assertRefused(
                    Reason.CAPACITY_OUT_OF_RANGE, () -> course.change(details("Kurs", "", 1, Set.of("5501")), BY, NOW));
            assertRefused(
                    Reason.CAPACITY_OUT_OF_RANGE,
                    () -> course.change(details("Kurs", "", 101, Set.of("5501")), BY, NOW));
            course.change(details("Kurs", "", 2, Set.of("5501")), BY, NOW);
            course.change(details("Kurs", "", 100, Set.of("5501")), BY, NOW);
            assertThat(course.capacity()).isEqualTo(100);
        }

        @Test
        void isForAtLeastOneMunicipality() {
            assertRefused(Reason.NO_MUNICIPALITY, () -> course.change(details("Kurs", "", 12, Set.of()), BY, NOW));
            course.change(details("Kurs", "", 12, Set.of("5501", "5534")), BY, NOW);
            assertThat(course.municipalities()).containsExactlyInAnyOrder("5501", "5534");
            course.change(details("Kurs", "", 12, Set.of("5534")), BY, NOW);
            assertThat(course.municipalities()).containsExactly("5534");
        }
    }

    @Nested
    class Agendas {

        @Test
        void needsSomethingOnIt() {
            assertAgendaRefused(AgendaProblem.Kind.AGENDA_EMPTY, () -> agenda());
        }

        @Test
        void lastsAtMostEightHours() {
            assertThatCode(() -> agenda(item(EXCHANGE, 480))).doesNotThrowAnyException();
            assertAgendaRefused(
                    AgendaProblem.Kind.AGENDA_TOO_LONG, () -> agenda(item(EXCHANGE, 240), item(EXCHANGE, 241)));
            assertAgendaRefused(AgendaProblem.Kind.ITEM_MINUTES_OUT_OF_RANGE, () -> agenda(item(EXCHANGE, 10_000)));
        }

        @Test
        void hasNoItemOfNoMinutes() {
            assertAgendaRefused(AgendaProblem.Kind.ITEM_MINUTES_OUT_OF_RANGE, () -> agenda(item(EXCHANGE, 0)));
            assertAgendaRefused(
                    AgendaProblem.Kind.ITEM_MINUTES_OUT_OF_RANGE,
                    () -> agenda(item(EXCHANGE, 40), item(EXCHANGE, 481)));
        }

        @Test
        void hasAtMostFortyItems() {
            AgendaItem[] forty =
                    IntStream.range(0, 40).mapToObj(i -> item(EXCHANGE, 1)).toArray(AgendaItem[]::new);
            AgendaItem[] oneMore =
                    IntStream.range(0, 41).mapToObj(i -> item(EXCHANGE, 1)).toArray(AgendaItem[]::new);

            assertThatCode(() -> agenda(forty)).doesNotThrowAnyException();
            assertAgendaRefused(AgendaProblem.Kind.AGENDA_TOO_MANY_ITEMS, () -> agenda(oneMore));
        }

        @Test
        void namesItsItems() {
            assertAgendaRefused(
                    AgendaProblem.Kind.ITEM_TITLE_MISSING, () -> agenda(AgendaItem.create(" ", EXCHANGE, 10, false)));
            assertAgendaRefused(
                    AgendaProblem.Kind.ITEM_TITLE_TOO_LONG,
                    () -> agenda(AgendaItem.create("x".repeat(121), EXCHANGE, 10, false)));
        }

        @Test
        void isNotChangedOnceTheSessionHasBegun() {
            Instant begun = course.sessions().getFirst().startsAt();
            assertThatCode(() -> course.change(session(0, 0, FIRST.plusHours(1), List.of(SHARING)), null, BY, begun))
                    .as("what nobody was told of is moved on")
                    .doesNotThrowAnyException();
            ((CourseStage) Objects.requireNonNull(ReflectionTestUtils.getField(course, "stage"))).publish();
            Instant later = course.sessions().getFirst().startsAt();
            assertRefused(
                    Reason.SESSION_HAS_BEGUN,
                    () -> course.change(session(0, 0, FIRST, List.of(item(EXCHANGE, 50))), null, BY, later));
        }

        @Test
        @DisplayName("What was typed against an older state is refused and changes nothing")
        void refusesWhatWasTypedAgainstAnOlderState() {
            assertRefused(
                    Reason.CHANGED_BY_SOMEONE_ELSE,
                    () -> course.change(session(0, 7, FIRST, List.of(item(EXCHANGE, 50))), null, BY, NOW));
            assertRefused(
                    Reason.CHANGED_BY_SOMEONE_ELSE,
                    () -> course.change(
                            new ChangeCourse(course.id(), 7, "Nytt", "", 12, Set.of("5501"), Language.BOKMAL),
                            BY,
                            NOW));
            assertThat(course.sessions().getFirst().agenda()).containsExactly(TALK, SHARING);
            assertThat(course.title()).isEqualTo("Kurset");
        }

        @Test
        void movesWithTheSession() {
            course.change(session(0, 0, SECOND.plusDays(7), List.of(SHARING)), null, BY, NOW);

            assertThat(course.sessions()).extracting(CourseSession::title).containsExactly("Andre", "Første");
            assertThat(course.firstStart()).isEqualTo(SECOND);
            assertThat(course.lastStart()).isEqualTo(SECOND.plusDays(7));
        }

        private void agenda(AgendaItem... items) {
            course.change(session(0, 0, FIRST, List.of(items)), null, BY, NOW);
        }
    }

    @Nested
    class Publishing {

        @Test
        @DisplayName("Everything that is missing is told at once")
        void tellsEverythingThatIsMissing() {
            course.change(session(1, 0, SECOND, List.of(TALK)), null, BY, NOW);
            Instant begun = course.sessions().getFirst().startsAt();

            assertThatExceptionOfType(CourseRefused.class)
                    .isThrownBy(() -> course.publish(begun))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.NOT_READY);
                        assertThat(refused.obstacles())
                                .containsExactly(
                                        PublishObstacle.of(Kind.NO_PROFESSIONAL),
                                        PublishObstacle.of(Kind.NO_EXPERIENCED_USER),
                                        PublishObstacle.of(Kind.SHARE_TOO_SMALL, "Andre", 0, 60, 0.40),
                                        PublishObstacle.of(Kind.SESSION_HAS_BEGUN, "Første"));
                    });
            assertThat(course.status()).isEqualTo(CourseStatus.PLANNING);
        }

        @Test
        void needsBothKindsOfHostsToSayYes() {
            CourseHost professional = course.invite(account(), PROFESSIONAL, NOW);
            CourseHost experienced = course.invite(account(), EXPERIENCED_USER, NOW);
            assertObstacles(Kind.PROFESSIONAL_HAS_NOT_ANSWERED, Kind.EXPERIENCED_USER_HAS_NOT_ANSWERED);

            course.answer(professional, true, NOW);
            assertObstacles(Kind.EXPERIENCED_USER_HAS_NOT_ANSWERED);

            course.answer(experienced, false, NOW);
            assertObstacles(Kind.NO_EXPERIENCED_USER);

            course.answer(course.invite(account(), EXPERIENCED_USER, NOW), true, NOW);
            assertOnlySignaturesAreMissing();
            sign();
            course.publish(NOW);
            assertThat(course.status()).isEqualTo(CourseStatus.PUBLISHED);
        }

        @Test
        @DisplayName("Two professionals are no pair")
        void isNotSatisfiedByTwoOfAKind() {
            agreed(PROFESSIONAL);
            agreed(PROFESSIONAL);
            assertObstacles(Kind.NO_EXPERIENCED_USER);
        }

        @Test
        void doesNotWaitForAThirdHost() {
            agreed(PROFESSIONAL);
            agreed(EXPERIENCED_USER);
            course.invite(account(), EXPERIENCED_USER, NOW);
            assertOnlySignaturesAreMissing();
        }

        @Test
        @DisplayName("Exactly 40 per cent is enough, a minute less is not")
        void holdsTheShareInEverySession() {
            agreed(PROFESSIONAL);
            agreed(EXPERIENCED_USER);
            assertOnlySignaturesAreMissing();

            course.change(
                    session(1, 0, SECOND, List.of(item(PROFESSIONAL_INPUT, 61), item(EXCHANGE, 39))), null, BY, NOW);
            assertObstacles(Kind.SHARE_TOO_SMALL);
        }

        @Test
        @DisplayName("Less exchange time takes a reason that a professional and an experienced user both stand behind")
        void takesAReasonFromBoth() {
            CourseHost professional = agreed(PROFESSIONAL);
            CourseHost experienced = agreed(EXPERIENCED_USER);
            course.change(session(1, 0, SECOND, List.of(TALK)), null, BY, NOW);

            course.giveReason(professional, "Omvisning på treningssenteret.");
            assertObstacles(Kind.SHARE_TOO_SMALL, Kind.REASON_LACKS_EXPERIENCED_USER);

            assertRefused(Reason.CHANGED_BY_SOMEONE_ELSE, () -> course.standBehindReason(experienced, "Noe annet."));
            course.standBehindReason(experienced, "Omvisning på treningssenteret.");
            assertOnlySignaturesAreMissing();
            sign();
            course.publish(NOW);
            assertThat(course.belowShareReason()).isEqualTo("Omvisning på treningssenteret.");
        }

        @Test
        @DisplayName("New words, or still less exchange time, and both have to be asked again")
        void asksAgainWhenTheMatterChanges() {
            CourseHost professional = agreed(PROFESSIONAL);
            CourseHost experienced = agreed(EXPERIENCED_USER);
            course.change(session(1, 0, SECOND, List.of(TALK, item(EXCHANGE, 10))), null, BY, NOW);
            course.giveReason(professional, "Omvisning.");
            course.standBehindReason(experienced, "Omvisning.");

            course.giveReason(professional, "Utflukt.");
            assertObstacles(Kind.SHARE_TOO_SMALL, Kind.REASON_LACKS_EXPERIENCED_USER);
            course.standBehindReason(experienced, "Utflukt.");
            assertOnlySignaturesAreMissing();

            course.change(session(1, 0, SECOND, List.of(TALK, item(EXCHANGE, 5))), null, BY, NOW);
            assertObstacles(Kind.SHARE_TOO_SMALL, Kind.REASON_LACKS_PROFESSIONAL, Kind.REASON_LACKS_EXPERIENCED_USER);
        }

        @Test
        void takesNoEmptyOrEndlessReason() {
            CourseHost professional = agreed(PROFESSIONAL);
            assertRefused(Reason.REASON_MISSING, () -> course.giveReason(professional, " \n"));
            assertRefused(Reason.REASON_TOO_LONG, () -> course.giveReason(professional, "x".repeat(1001)));
        }

        @Test
        @DisplayName("One who steps back takes their word for the reason with them")
        void losesTheReasonWithTheHost() {
            CourseHost professional = agreed(PROFESSIONAL);
            CourseHost experienced = agreed(EXPERIENCED_USER);
            course.change(session(1, 0, SECOND, List.of(TALK)), null, BY, NOW);
            course.giveReason(professional, "Omvisning.");
            course.standBehindReason(experienced, "Omvisning.");

            course.answer(experienced, false, NOW);
            course.answer(experienced, true, NOW);

            assertObstacles(Kind.SHARE_TOO_SMALL, Kind.REASON_LACKS_EXPERIENCED_USER);
        }

        private void assertOnlySignaturesAreMissing() {
            assertObstacles(Kind.PLAN_LACKS_PROFESSIONAL, Kind.PLAN_LACKS_EXPERIENCED_USER);
        }

        private void assertObstacles(Kind... kinds) {
            assertThat(course.obstacles(NOW)).extracting(PublishObstacle::kind).containsExactly(kinds);
        }
    }

    @Nested
    class Published {

        private final CourseHost professional = agreed(PROFESSIONAL);
        private final CourseHost experienced = agreed(EXPERIENCED_USER);

        Published() {
            sign();
            course.publish(NOW);
        }

        @Test
        void keepsItsPromiseOfExchangeTime() {
            assertRefused(
                    Reason.SHARE_IS_PROMISED, () -> course.change(session(0, 0, FIRST, List.of(TALK)), null, BY, NOW));
            course.change(session(1, 0, SECOND, List.of(SHARING)), null, BY, NOW);
        }

        @Test
        void keepsItsSeats() {
            assertRefused(
                    Reason.CAPACITY_IS_PROMISED, () -> course.change(details("Kurs", "", 11, Set.of("5501")), BY, NOW));
            course.change(details("Kurs", "", 13, Set.of("5501")), BY, NOW);
        }

        @Test
        void keepsItsPair() {
            assertRefused(Reason.PAIR_IS_PROMISED, () -> course.remove(professional.id(), BY, NOW));
            CourseHost second = agreed(PROFESSIONAL);
            course.remove(second.id(), BY, NOW);
            assertThat(course.hosts()).containsExactly(professional, experienced);
        }

        @Test
        void letsAHostStepBackAllTheSame() {
            course.answer(experienced, false, NOW);
            assertThat(course.agreed(EXPERIENCED_USER)).isEmpty();
        }

        @Test
        void isNotPublishedTwice() {
            assertRefused(Reason.NOT_IN_PLANNING, () -> course.publish(NOW));
            assertRefused(Reason.NOT_IN_PLANNING, () -> course.giveReason(professional, "Omvisning."));
        }

        @Test
        @DisplayName("Completed when the last session is over and both have signed the same words")
        void isCompletedByBoth() {
            Instant end = course.sessions().getLast().plannedEnd();
            assertRefused(
                    Reason.IS_NOT_OVER,
                    () -> course.signEvaluation(professional, null, "Mer samtale.", end.minusMillis(1)));
            assertRefused(Reason.LEARNT_MISSING, () -> course.signEvaluation(professional, null, " ", end));
            assertRefused(
                    Reason.LEARNT_TOO_LONG, () -> course.signEvaluation(professional, null, "x".repeat(3001), end));

            course.signEvaluation(professional, null, "Mer samtale.", end);
            assertRefused(
                    Reason.CHANGED_BY_SOMEONE_ELSE,
                    () -> course.signEvaluation(experienced, null, "Mindre lysark.", end));
            course.signEvaluation(experienced, "Mer samtale.", "Mer samtale, mindre lysark.", end);
            assertThat(course.status()).as("other words by now").isEqualTo(CourseStatus.PUBLISHED);
            assertThat(course.phase(end)).isEqualTo(CoursePhase.EVALUATING);
            course.signEvaluation(professional, "Mer samtale, mindre lysark.", "Mer samtale, mindre lysark.", end);

            assertThat(course.status()).isEqualTo(CourseStatus.COMPLETED);
            assertThat(course.learnt()).isEqualTo("Mer samtale, mindre lysark.");
            assertRefused(Reason.IS_OVER, () -> course.change(details("Kurs", "", 12, Set.of("5501")), BY, NOW));
            assertRefused(Reason.IS_OVER, () -> course.invite(account(), PROFESSIONAL, NOW));
            assertRefused(Reason.IS_OVER, () -> course.answer(experienced, false, NOW));
            assertRefused(Reason.IS_OVER, () -> course.cancel("Syke.", NOW));
        }

        @Test
        void isCancelledOnceAndNotWhenItWasHeld() {
            Instant end = course.sessions().getLast().plannedEnd();
            assertRefused(Reason.IS_OVER, () -> course.cancel("Syke.", end));

            course.cancel("Syke.", end.minusMillis(1));

            assertThat(course.status()).isEqualTo(CourseStatus.CANCELLED);
            assertRefused(Reason.IS_OVER, () -> course.cancel("Syke.", NOW));
            assertRefused(Reason.IS_OVER, () -> course.signEvaluation(professional, null, "Mer samtale.", end));
        }
    }

    @Nested
    class Hosts {

        @Test
        void areAskedOnce() {
            AccountId both = account();
            course.invite(both, PROFESSIONAL, NOW);
            assertRefused(Reason.ALREADY_HOST, () -> course.invite(both, EXPERIENCED_USER, NOW));
        }

        @Test
        void mayBeAskedAgainAfterANo() {
            AccountId account = account();
            CourseHost host = course.invite(account, PROFESSIONAL, NOW);
            course.answer(host, false, NOW);

            CourseHost again = course.invite(account, EXPERIENCED_USER, NOW);

            assertThat(again).isSameAs(host);
            assertThat(again.role()).isEqualTo(EXPERIENCED_USER);
            assertThat(again.answer()).isEqualTo(HostAnswer.NOT_YET);
        }
    }

    @Nested
    class Signatures {

        private final CourseHost professional = agreed(PROFESSIONAL);
        private final CourseHost experienced = agreed(EXPERIENCED_USER);

        @Test
        void areAskedForWhenNothingElseIsMissing() {
            course.change(session(1, 0, SECOND, List.of(TALK)), null, BY, NOW);
            assertThatExceptionOfType(CourseRefused.class)
                    .isThrownBy(() -> course.signPlan(professional, course.planRevision(), NOW))
                    .satisfies(refused -> assertThat(refused.obstacles())
                            .extracting(PublishObstacle::kind)
                            .containsExactly(Kind.SHARE_TOO_SMALL));
            assertThat(course.isReadyToSign(NOW)).isFalse();
        }

        @Test
        void areNeededFromBothKindsOfHosts() {
            course.signPlan(professional, course.planRevision(), NOW);
            CourseHost second = agreed(PROFESSIONAL);
            sign(second);
            sign(professional);
            assertThat(course.planIsSigned()).as("by two professionals").isFalse();
            assertRefused(Reason.NOT_READY, () -> course.publish(NOW));

            sign(experienced);
            assertThat(course.planIsSigned()).isTrue();
            course.publish(NOW);
        }

        @Test
        void areForThePlanThatWasRead() {
            int read = course.planRevision();
            course.change(session(0, 0, FIRST.plusHours(1), List.of(TALK, SHARING)), null, BY, NOW);
            assertRefused(Reason.CHANGED_BY_SOMEONE_ELSE, () -> course.signPlan(professional, read, NOW));
        }

        @Test
        @DisplayName("A time, an agenda, a host: each voids the signatures, and it is kept what it was")
        void areVoidedByWhatChanges() {
            sign();
            assertThat(course.change(session(0, 0, FIRST.plusHours(1), List.of(TALK, SHARING)), null, BY, NOW))
                    .containsExactly(PlanChange.moved("Første", FIRST, FIRST.plusHours(1), BY, NOW));
            assertThat(course.planIsSigned()).isFalse();

            assertThat(course.change(session(0, 0, FIRST.plusHours(2), List.of(SHARING)), null, BY, NOW))
                    .as("nobody had signed since, but they were told of a plan that is another by now")
                    .containsExactly(
                            PlanChange.moved("Første", FIRST.plusHours(1), FIRST.plusHours(2), BY, NOW),
                            PlanChange.agenda("Første", BY, NOW));
            CourseHost third = agreed(EXPERIENCED_USER);
            course.remove(third.id(), BY, NOW);
            assertThat(course.planChanges())
                    .containsExactly(
                            PlanChange.moved("Første", FIRST, FIRST.plusHours(2), BY, NOW),
                            PlanChange.agenda("Første", BY, NOW),
                            PlanChange.joined(third.account(), third.account(), NOW),
                            PlanChange.left(third.account(), BY, NOW));

            sign();
            assertThat(course.planChanges()).isEmpty();
        }

        @Test
        void areNotVoidedByANewTitleOrByWhoIsAskedAndHasNotAnswered() {
            sign();
            CourseSession first = course.sessions().getFirst();
            course.change(new ChangeSession(first.id(), 0, "Ny tittel", FIRST, List.of(TALK, SHARING)), null, BY, NOW);
            course.invite(account(), EXPERIENCED_USER, NOW);
            course.change(details("Kurset", "Tekst", 14, Set.of("5501")), BY, NOW);
            assertThat(course.planIsSigned()).isTrue();
        }

        @Test
        void goWithTheHostWhoStepsBack() {
            sign();
            assertThat(course.answer(experienced, false, NOW))
                    .containsExactly(PlanChange.left(experienced.account(), experienced.account(), NOW));
            course.answer(experienced, true, NOW);
            assertThat(course.planIsSigned()).isFalse();
        }

        @Test
        void standWhenSomebodyComesToEvaluateWhatOthersPlanned() {
            sign();
            course.publish(NOW);
            Instant end = course.sessions().getLast().plannedEnd();
            CourseHost late = course.invite(account(), PROFESSIONAL, end);
            assertThat(course.answer(late, true, end)).isEmpty();
            assertThat(course.answer(professional, false, end)).isEmpty();
            assertThat(course.planChanges()).isEmpty();

            course.signEvaluation(late, null, "Mer samtale.", end);
            course.signEvaluation(experienced, "Mer samtale.", "Mer samtale.", end);
            assertThat(course.status()).isEqualTo(CourseStatus.COMPLETED);
        }

        @Test
        void sayNothingOfWhatWasMovedAndMovedBack() {
            sign();
            course.change(session(0, 0, FIRST.plusHours(1), List.of(TALK, SHARING)), null, BY, NOW);
            course.change(session(0, 0, FIRST, List.of(TALK, SHARING)), null, BY, NOW);
            assertThat(course.planChanges()).isEmpty();
            assertThat(course.planIsSigned()).as("but both are to see that").isFalse();
        }

        @Test
        @DisplayName("Another language is another plan; back to the first, there is nothing to tell")
        void areVoidedByAnotherLanguage() {
            sign();
            assertThat(course.speak(Language.BOKMAL, BY, NOW)).isEmpty();
            assertThat(course.planIsSigned()).isTrue();

            assertThat(course.speak(Language.ENGLISH, BY, NOW))
                    .containsExactly(PlanChange.language(Language.BOKMAL, Language.ENGLISH, BY, NOW));
            assertThat(course.planIsSigned()).isFalse();
            course.speak(Language.NYNORSK, BY, NOW);
            assertThat(course.planChanges())
                    .containsExactly(PlanChange.language(Language.BOKMAL, Language.NYNORSK, BY, NOW));
            course.speak(Language.BOKMAL, BY, NOW);
            assertThat(course.planChanges()).isEmpty();
        }

        @Test
        @DisplayName("Another model of coping is another plan, and so is to do without what the template has fixed")
        void areVoidedByAnotherPartOfTheTemplate() {
            sign();
            assertThat(course.cope("", " ", null, "", BY, NOW)).isEmpty();
            assertThat(course.planIsSigned()).as("the same words").isTrue();
            assertThat(course.cope("", "Små mål.", null, "", BY, NOW))
                    .containsExactly(PlanChange.part(TemplatePart.COPING_MODEL, BY, NOW));
            assertThat(course.planIsSigned()).isFalse();

            sign();
            assertThat(course.settle(TemplatePart.MATERIALS, false, "", BY, NOW))
                    .isEmpty();
            assertThat(course.planIsSigned()).isTrue();
            assertThat(course.settle(TemplatePart.MATERIALS, true, "Passer ikke.", BY, NOW))
                    .containsExactly(PlanChange.part(TemplatePart.MATERIALS, BY, NOW));
            assertThat(course.planIsSigned()).isFalse();
            assertThat(course.settle(TemplatePart.CHECKLIST, true, "Passer ikke.", BY, NOW))
                    .as("told, until it is signed again")
                    .hasSize(1);
            assertThat(course.planChanges())
                    .containsExactly(
                            PlanChange.part(TemplatePart.MATERIALS, BY, NOW),
                            PlanChange.part(TemplatePart.CHECKLIST, BY, NOW));

            sign();
            assertThat(course.settle(TemplatePart.MATERIALS, false, "", BY, NOW))
                    .as("the template's again")
                    .hasSize(1);
        }

        @Test
        void areVoidedWhenItIsForOthers() {
            sign();
            assertThat(course.aimAt(course.targetGroup(), null, "", BY, NOW)).isEmpty();
            assertThat(course.planIsSigned()).isTrue();
            assertThat(course.aimAt(TargetGroup.ELDERLY, null, "", BY, NOW))
                    .containsExactly(PlanChange.part(TemplatePart.TARGET_GROUP, BY, NOW));
            assertThat(course.planIsSigned()).isFalse();
        }

        @Test
        void areAskedForAgainWhenAPublishedPlanChanges() {
            sign();
            course.publish(NOW);
            course.change(session(1, 0, SECOND.plusDays(1), List.of(TALK, SHARING)), null, BY, NOW);
            assertThat(course.status()).isEqualTo(CourseStatus.PUBLISHED);
            assertThat(course.planIsSigned()).isFalse();
            assertThat(course.isReadyToSign(NOW)).isTrue();

            sign();
            assertThat(course.planIsSigned()).isTrue();
        }
    }

    @Test
    @DisplayName("Its sessions bring a course from published to running to evaluation")
    void goesThroughItsPhases() {
        agreed(PROFESSIONAL);
        agreed(EXPERIENCED_USER);
        assertThat(course.phase(NOW)).isEqualTo(CoursePhase.PLANNING);
        sign();
        course.publish(NOW);
        Instant first = course.sessions().getFirst().startsAt();
        Instant end = course.sessions().getLast().plannedEnd();

        assertThat(course.phase(first.minusMillis(1))).isEqualTo(CoursePhase.PUBLISHED);
        assertThat(course.phase(first)).isEqualTo(CoursePhase.RUNNING);
        assertThat(course.phase(end.minusMillis(1))).isEqualTo(CoursePhase.RUNNING);
        assertThat(course.phase(end)).isEqualTo(CoursePhase.EVALUATING);
        course.cancel("Syke.", first);
        assertThat(course.phase(end)).isEqualTo(CoursePhase.CANCELLED);
        assertThat(course.cancelReason()).isEqualTo("Syke.");
    }

    private void sign() {
        course.hosts().stream().filter(CourseHost::saidYes).forEach(this::sign);
    }

    private void sign(CourseHost host) {
        course.signPlan(host, course.planRevision(), NOW);
    }

    private CourseHost agreed(SessionRole role) {
        CourseHost host = course.invite(account(), role, NOW);
        course.answer(host, true, NOW);
        return host;
    }

    private ChangeSession session(int index, long version, LocalDateTime start, List<AgendaItem> agenda) {
        CourseSession session = course.sessions().get(index);
        return new ChangeSession(session.id(), version, session.title(), start, agenda);
    }

    private ChangeCourse details(String title, String description, int capacity, Set<String> municipalities) {
        return new ChangeCourse(course.id(), 0, title, description, capacity, municipalities, Language.BOKMAL);
    }

    private static PlanCourse plan(LocalDateTime... starts) {
        return new PlanCourse(SERVICE, TEMPLATE.id(), "Kurset", "", 12, Set.of("5501"), List.of(starts));
    }

    private static AgendaItem item(SegmentKind kind, int minutes) {
        return AgendaItem.create("Punkt", kind, minutes, false);
    }

    private static AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    /** As it is once it has been written for the first time. */
    private static Course stored(Course course) {
        ReflectionTestUtils.setField(course, "version", 0L);
        course.sessions().forEach(session -> ReflectionTestUtils.setField(session, "version", 0L));
        return course;
    }

    private static void assertAgendaRefused(AgendaProblem.Kind kind, ThrowingCallable deed) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("template.AgendaProblem." + kind));
    }

    private static void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
