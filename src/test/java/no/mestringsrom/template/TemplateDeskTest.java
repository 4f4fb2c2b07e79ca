package no.mestringsrom.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.template.TemplateRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TemplateDeskTest {

    private static final TemplateId LIBRARY = TemplateId.ofLibrary("ta-tak");
    private static final String TROMSO = "5501";
    private static final String KARLSOY = "5534";
    private static final String BERGEN = "4601";

    @Autowired
    TemplateDesk desk;

    @Autowired
    CourseTemplates templates;

    @Autowired
    LearningServices services;

    @Autowired
    TestPeople people;

    private UUID service;
    private AccountId coordinator;

    @BeforeEach
    void aServiceWithACoordinator() {
        service = service("Samarbeid " + UUID.randomUUID(), TROMSO, Set.of(KARLSOY));
        coordinator = people.coordinator(service);
        people.signIn(coordinator);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCopyNamesItsOriginAndIsNobodyElsesYet() {
        TemplateId copy = desk.copy(LIBRARY, service);

        CourseTemplateDetails details = templates.get(copy);
        assertThat(details.content()).isEqualTo(templates.get(LIBRARY).content());
        assertThat(details.origin())
                .isEqualTo(new CourseTemplateDetails.Origin(
                        LIBRARY, templates.get(LIBRARY).edition(), details.title()));
        assertThat(details.owner()).isEqualTo(service);
        assertThat(templates.own()).contains(details);
        asCoordinatorOf("Andre", BERGEN, Set.of());
        assertThatThrownBy(() -> templates.get(copy)).isInstanceOf(UnknownTemplate.class);
        assertThat(templates.all()).extracting(CourseTemplateDetails::id).doesNotContain(copy);
        assertThat(templates.own()).isEmpty();
    }

    @Test
    void savingMakesAnEditionAndKeepsTheEarlierOnes() {
        TemplateId copy = desk.copy(LIBRARY, service);
        TemplateContent first = templates.get(copy).content();

        desk.save(copy, 1, titled(first, "  Vår TA TAK "), "Navnet");

        assertThat(templates.get(copy).title()).isEqualTo("Vår TA TAK");
        assertThat(templates.get(copy).edition()).isEqualTo(2);
        assertThat(templates.get(copy, 1).content()).isEqualTo(first);
        assertThat(templates.contentOf(copy, 1)).contains(first);
        assertThat(templates.editions(copy)).extracting(EditionNote::note).containsExactly("Navnet", "");
    }

    @Test
    void whoWasSlowerIsToldAndLosesNothing() {
        TemplateId copy = desk.copy(LIBRARY, service);
        TemplateContent content = templates.get(copy).content();
        desk.save(copy, 1, titled(content, "Den ene"), "");

        refuses(Reason.CHANGED_BY_SOMEONE_ELSE, () -> desk.save(copy, 1, titled(content, "Den andre"), ""));
        desk.save(copy, 2, titled(content, "Den andre"), "");

        assertThat(templates.editions(copy)).hasSize(3);
    }

    @Test
    void isSharedStepByStep() {
        TemplateId copy = desk.copy(LIBRARY, service);
        AccountId sameHost = people.coordinator(service("Tromsø", TROMSO, Set.of()));
        AccountId neighbour = people.coordinator(service("Karlsøy", KARLSOY, Set.of()));
        UUID network = UUID.randomUUID();
        AccountId stranger = people.coordinator(service("Bergen", BERGEN, Set.of()));

        assertThat(List.of(reads(sameHost, copy), reads(neighbour, copy), reads(stranger, copy)))
                .containsExactly(true, false, false);
        share(copy, Sharing.COOPERATION, null);
        assertThat(List.of(reads(sameHost, copy), reads(neighbour, copy), reads(stranger, copy)))
                .containsExactly(true, true, false);
        share(copy, Sharing.EVERYONE, null);
        assertThat(List.of(reads(sameHost, copy), reads(neighbour, copy), reads(stranger, copy)))
                .containsExactly(true, true, true);
        people.signIn(coordinator);
        assertThatThrownBy(() -> desk.share(copy, Sharing.NETWORK, network)).isInstanceOf(AccessDeniedException.class);
        refuses(Reason.NETWORK_MISSING, () -> desk.share(copy, Sharing.NETWORK, null));
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> templates.get(copy)).isInstanceOf(UnknownTemplate.class);
    }

    @Test
    void onlyItsOwnerChangesIt() {
        TemplateId copy = desk.copy(LIBRARY, service);
        share(copy, Sharing.EVERYONE, null);
        TemplateContent content = templates.get(copy).content();
        asCoordinatorOf("Andre", KARLSOY, Set.of(TROMSO));

        assertThatThrownBy(() -> desk.save(copy, 1, content, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.share(copy, Sharing.EVERYONE, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.retire(copy, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.save(LIBRARY, 1, content, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.copy(LIBRARY, service)).isInstanceOf(AccessDeniedException.class);
        people.signIn(people.with(Role.PROFESSIONAL));
        assertThatThrownBy(() -> desk.copy(LIBRARY, service)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsOutOfUseIsNotOffered() {
        TemplateId copy = desk.copy(LIBRARY, service);

        desk.retire(copy, true);

        assertThat(templates.all()).extracting(CourseTemplateDetails::id).doesNotContain(copy);
        assertThat(templates.own()).extracting(CourseTemplateDetails::id).contains(copy);
        desk.retire(copy, false);
        assertThat(templates.all()).extracting(CourseTemplateDetails::id).contains(copy);
    }

    @Test
    void aTemplateThatMakesHostsSaysHowManySessionsOneMayMiss() {
        TemplateId peers = TemplateId.ofLibrary("likepersonskurs");
        assertThat(templates.get(peers).content().gives()).isEqualTo(new CompetenceGiven(Competence.PEER_COURSE, 1));
        TemplateId copy = desk.copy(peers, service);
        TemplateContent content = templates.get(copy).content();

        desk.save(copy, 1, giving(content, new CompetenceGiven(Competence.HEALTH_PEDAGOGY, 3)), "");

        assertThat(templates.get(copy).content().gives()).isEqualTo(new CompetenceGiven(Competence.HEALTH_PEDAGOGY, 3));
        for (int tooMany : new int[] {-1, 4}) {
            refuses(
                    Reason.MAY_MISS_OUT_OF_RANGE,
                    () -> desk.save(
                            copy, 2, giving(content, new CompetenceGiven(Competence.PEER_COURSE, tooMany)), ""));
        }
        desk.save(copy, 2, giving(content, null), "");
        assertThat(templates.get(copy).content().gives()).isNull();
    }

    private static TemplateContent giving(
            TemplateContent content, @org.jspecify.annotations.Nullable CompetenceGiven gives) {
        return new TemplateContent(
                content.title(),
                content.summary(),
                content.targetGroup(),
                content.leastShare(),
                content.copingModel(),
                content.weeks(),
                content.fixed(),
                content.sessions(),
                content.checklist(),
                gives);
    }

    @Test
    void keepsTheGroupsTime() {
        TemplateId copy = desk.copy(LIBRARY, service);
        TemplateContent content = templates.get(copy).content();
        TemplateSession first = content.sessions().getFirst();
        List<AgendaItem> talk = List.of(
                AgendaItem.create("Foredrag", no.mestringsrom.exchange.SegmentKind.PROFESSIONAL_INPUT, 60, false));

        refuses(Reason.SHARE_TOO_SMALL, () -> save(copy, content, new TemplateSession("Én", 0, talk)));
        refuses(Reason.AGENDA, () -> save(copy, content, new TemplateSession("Én", 0, List.of())));
        refuses(Reason.NO_SESSIONS, () -> save(copy, content));
        refuses(
                Reason.DAYS_OUT_OF_ORDER,
                () -> save(copy, content, first, new TemplateSession("To", 0, first.agenda())));
        refuses(Reason.SESSION_TITLE_MISSING, () -> save(copy, content, new TemplateSession(" ", 0, first.agenda())));
        assertThat(templates.get(copy).edition()).isEqualTo(1);
    }

    private void save(TemplateId id, TemplateContent content, TemplateSession... sessions) {
        desk.save(
                id,
                1,
                new TemplateContent(
                        content.title(),
                        content.summary(),
                        content.targetGroup(),
                        content.leastShare(),
                        content.copingModel(),
                        content.fixed(),
                        List.of(sessions),
                        content.checklist()),
                "");
    }

    private static TemplateContent titled(TemplateContent content, String title) {
        return new TemplateContent(
                title,
                content.summary(),
                content.targetGroup(),
                content.leastShare(),
                content.copingModel(),
                Set.of(TemplatePart.RHYTHM, TemplatePart.AGENDA),
                content.sessions(),
                List.of(new TemplateCheck("Ring hverandre", -3)));
    }

    private void share(TemplateId id, Sharing with, @org.jspecify.annotations.Nullable UUID network) {
        people.signIn(coordinator);
        desk.share(id, with, network);
    }

    private boolean reads(AccountId reader, TemplateId id) {
        people.signIn(reader);
        try {
            templates.get(id);
            return true;
        } catch (UnknownTemplate unknown) {
            return false;
        }
    }

    private void asCoordinatorOf(String name, String host, Set<String> others) {
        people.signIn(people.coordinator(service(name, host, others)));
    }

    private UUID service(String name, String host, Set<String> others) {
        people.signIn(people.administrator());
        return services.create(new CreateLearningService(
                        name,
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.ESTABLISHED,
                        others.isEmpty() ? null : name,
                        host,
                        others,
                        "post@example.org",
                        null))
                .value();
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(TemplateRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
