package no.mestringsrom.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanned;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialPhase;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.search.Closeness;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
class ExperienceSearchTest {

    private static final String HARSTAD = "5503";

    @Autowired
    ExperienceSearch search;

    @Autowired
    Experiences experiences;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    Networks networks;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestMaterials materials;

    @Autowired
    TemplateDesk desk;

    @Autowired
    MaterialDesk materialDesk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Queries queries;

    AccountId member;
    AccountId stranger;
    NetworkId network;
    NetworkId elsewhere;

    @BeforeEach
    void twoNetworks() {
        member = people.someone("Mona Medlem");
        stranger = people.someone("Stine Sør");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of(HARSTAD)));
        elsewhere = networks.create(new CreateNetwork("Sør " + UUID.randomUUID(), "Lære", Set.of("0301")));
        networks.letIn(network, member);
        networks.letIn(elsewhere, stranger);
        people.signIn(member);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneBoxFindsExamplesQuestionsAndWhatIsSaidOfThem() {
        ExampleId walk = share("Gåtur på skjerm", TargetGroup.HEART);
        QuestionId sound = ask("Hvordan får dere god lyd?", TargetGroup.COPD);
        experiences.comment(network, walk, "", "Vi kalte det spaservandring.");
        questions.answer(network, sound, "", "Et konferansepuck midt på bordet.");

        assertThat(find("gåtur")).containsExactly(walk.value());
        assertThat(find("spaservandring")).containsExactly(walk.value());
        assertThat(find("konferansepuck")).containsExactly(sound.value());
        assertThat(find("")).containsExactlyInAnyOrder(walk.value(), sound.value());
    }

    @Test
    void wordsMayBeMisspeltBentInNynorskOrAnotherNameForTheSame() {
        ExampleId walk = share("Gåturar for hjertesyke", TargetGroup.HEART);

        assertThat(find("gaatur")).containsExactly(walk.value());
        assertThat(find("gåturer")).containsExactly(walk.value());
        assertThat(find("hjartesjuke")).containsExactly(walk.value());
        assertThat(find("heart attack")).containsExactly(walk.value());
        assertThat(find("Harstadt")).containsExactly(walk.value());
        assertThat(hits("hjertesyek").closeness()).isEqualTo(Closeness.AS_MEANT);
    }

    @Test
    void kindAndTargetGroupNarrowIt() {
        ExampleId heart = share("Gåtur", TargetGroup.HEART);
        ExampleId lungs = share("Gåtur", TargetGroup.COPD);
        QuestionId asked = ask("Gåtur?", TargetGroup.COPD);

        assertThat(ids(search.find(network, new LookFor("gåtur", HitKind.EXAMPLE, null, 0))))
                .containsExactlyInAnyOrder(heart.value(), lungs.value());
        assertThat(ids(search.find(network, new LookFor("", null, TargetGroup.COPD, 0))))
                .containsExactlyInAnyOrder(lungs.value(), asked.value());
        assertThat(ids(search.find(network, new LookFor("", HitKind.QUESTION, TargetGroup.HEART, 0))))
                .isEmpty();
    }

    @Test
    void templatesAndMaterialsThatAreSharedThereAreFoundWithTheRest() {
        people.signIn(people.administrator());
        // Where the courses that have materials are.
        network = networks.create(new CreateNetwork("Troms " + UUID.randomUUID(), "Lære", Set.of("5501")));
        networks.letIn(network, member);
        TestMaterials.TestCourse course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
        course.text("Pusteøvelse med sugerør", MaterialAudience.NETWORK);
        course.text("Pusteøvelse for deltakere", MaterialAudience.PARTICIPANTS);
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(people.administrator());
        networks.letIn(network, coordinator);
        people.signIn(coordinator);
        TemplateId template = desk.copy(TestCourses.TEMPLATE, service.value());
        desk.copy(TestCourses.TEMPLATE, service.value());
        desk.share(template, Sharing.NETWORK, network.value());

        people.signIn(member);
        assertThat(hits("pusteøvelse").found())
                .singleElement()
                .isInstanceOfSatisfying(
                        Hit.OfMaterial.class,
                        found -> assertThat(found.item().title()).isEqualTo("Pusteøvelse med sugerør"));
        assertThat(search.find(network, new LookFor("diabetes", HitKind.TEMPLATE, null, 0))
                        .found())
                .singleElement()
                .isInstanceOfSatisfying(
                        Hit.OfTemplate.class,
                        found -> assertThat(found.template().id()).isEqualTo(template));
    }

    @Test
    void whatIsLaidOutForATemplateIsFoundOnceHoweverManyCoursesHaveIt() {
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Troms " + UUID.randomUUID(), "Lære", Set.of("5501")));
        networks.letIn(network, member);
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(people.administrator());
        networks.letIn(network, coordinator);
        people.signIn(coordinator);
        TemplateId shared = desk.copy(TestCourses.TEMPLATE, service.value());
        desk.share(shared, Sharing.NETWORK, network.value());
        MaterialId sheet = layOut(shared, "Fjellpusteark", MaterialAudience.NETWORK);
        layOut(shared, "Fjellpusteark for deltakere", MaterialAudience.PARTICIPANTS);
        TemplateId ownOnly = desk.copy(TestCourses.TEMPLATE, service.value());
        layOut(ownOnly, "Snøhuleøvelse", MaterialAudience.NETWORK);
        for (TemplateId template : List.of(shared, shared, ownOnly, ownOnly)) {
            PlanCourse usual = courses.plan(service, LocalDateTime.parse("2026-09-01T12:00"));
            CourseId course = courses.published(new PlanCourse(
                    service, template, "Fjellkurs", "På tur.", 12, usual.municipalities(), usual.starts()));
            people.signIn(coordinator);
            transactions.executeWithoutResult(now -> events.publishEvent(new CoursePlanned(course)));
        }

        people.signIn(member);
        assertThat(hits("fjellpusteark").found())
                .singleElement()
                .isInstanceOfSatisfying(Hit.OfTemplateMaterial.class, found -> {
                    assertThat(found.item().id()).isEqualTo(sheet);
                    assertThat(found.template().id()).isEqualTo(shared);
                });
        assertThat(hits("snøhuleøvelse").found()).singleElement().isInstanceOf(Hit.OfMaterial.class);
    }

    private MaterialId layOut(TemplateId template, String title, MaterialAudience audience) {
        return materialDesk.add(new AddMaterial(
                new MaterialPlace.OfTemplate(template),
                title,
                MaterialPhase.BEFORE,
                audience,
                new MaterialContent.WrittenText("Pust.")));
    }

    @Test
    void aMemberOfOneNetworkFindsNothingOfAnothersNeitherCountedNorAsMeant() {
        share("Gåtur på skjerm", TargetGroup.HEART);
        ask("Hvordan får dere god lyd?", TargetGroup.COPD);
        hits("");

        people.signIn(stranger);
        for (String words : List.of("", "gåtur", "gåtru", "Gåtur på skjerm", "lyd")) {
            for (@Nullable TargetGroup group : new TargetGroup[] {null, TargetGroup.HEART}) {
                Hits found = search.find(elsewhere, new LookFor(words, null, group, 0));
                assertThat(found.found()).isEmpty();
                assertThat(found.total()).isZero();
                assertThat(found.more()).isFalse();
            }
        }
        assertThat(search.newest(elsewhere, 3)).isEqualTo(new ExperienceSearch.News(List.of(), List.of()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> search.find(network, new LookFor("", null, null, 0)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> search.newest(network, 3));
    }

    @Test
    void comesPageByPageTheNewestFirst() {
        List<ExampleId> all = IntStream.range(0, ExperienceSearch.PAGE + 2)
                .mapToObj(number -> {
                    clock.advance(Duration.ofMinutes(1));
                    return share("Eksempel " + number, TargetGroup.ELDERLY);
                })
                .toList();

        Hits first = search.find(network, new LookFor("", null, null, 0));
        Hits second = search.find(network, new LookFor("", null, null, 1));
        assertThat(first.total()).isEqualTo(all.size());
        assertThat(first.more()).isTrue();
        assertThat(ids(first))
                .hasSize(ExperienceSearch.PAGE)
                .first()
                .isEqualTo(all.getLast().value());
        assertThat(ids(second)).containsExactly(all.get(1).value(), all.get(0).value());
        assertThat(second.more()).isFalse();
        assertThat(search.find(network, new LookFor("", null, null, 9)).found()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsFoundNoMore() {
        ExampleId walk = share("Gåtur", TargetGroup.HEART);
        assertThat(find("gåtur")).hasSize(1);
        experiences.withdraw(network, walk);

        assertThat(find("gåtur")).isEmpty();
    }

    @Test
    @DisplayName("What is written is found right after, and read alone: nothing else is read again")
    void readsOnlyWhatWasWritten() throws Exception {
        ExampleId walk = share("Gåtur", TargetGroup.HEART);
        QuestionId sound = ask("Hvordan får dere god lyd?", TargetGroup.COPD);
        assertThat(queries.of(() -> find("gåtur"))).as("the first time").anyMatch(ExperienceSearchTest::readsAll);

        ExampleId swim = share("Svømming i fjorden", TargetGroup.HEART);
        experiences.comment(network, walk, "", "Vi kalte det spaservandring.");
        questions.answer(network, sound, "", "Et konferansepuck midt på bordet.");

        List<String> asked = queries.of(() -> assertThat(find("svømming")).containsExactly(swim.value()));
        assertThat(asked).noneMatch(ExperienceSearchTest::readsAll);
        assertThat(find("spaservandring")).containsExactly(walk.value());
        assertThat(find("konferansepuck")).containsExactly(sound.value());
        experiences.change(network, swim, 0, example("Bading", TargetGroup.HEART));
        questions.withdraw(network, sound);
        assertThat(find("svømming")).isEmpty();
        assertThat(find("bading")).containsExactly(swim.value());
        assertThat(hits("").total())
                .as("what was withdrawn is not counted either")
                .isEqualTo(2);
    }

    /** Whether it asks for all that was written in a network. */
    private static boolean readsAll(String sql) {
        return sql.contains("network_id=?")
                && Stream.of(
                                "from practice_example",
                                "from network_question",
                                "from example_remark",
                                "from network_answer")
                        .anyMatch(sql::contains);
    }

    private ExampleId share(String title, TargetGroup group) {
        return experiences.share(network, example(title, group));
    }

    private static WriteExample example(String title, TargetGroup group) {
        return new WriteExample(title, "Vi prøvde.", "", "", Set.of(group), HARSTAD, null, null);
    }

    private QuestionId ask(String title, TargetGroup group) {
        return questions.ask(network, new AskNetwork(title, "", Set.of(group), ""));
    }

    private List<UUID> find(String words) {
        return ids(hits(words));
    }

    private Hits hits(String words) {
        return search.find(network, new LookFor(words, null, null, 0));
    }

    private static List<UUID> ids(Hits hits) {
        return hits.found().stream()
                .map(hit -> switch (hit) {
                    case Hit.OfExample example -> example.id().value();
                    case Hit.OfQuestion question -> question.id().value();
                    case Hit.OfTemplate template -> template.template().id().value();
                    case Hit.OfMaterial material -> material.item().id().value();
                    case Hit.OfTemplateMaterial material -> material.item().id().value();
                })
                .toList();
    }
}
