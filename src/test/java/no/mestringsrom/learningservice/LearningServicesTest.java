package no.mestringsrom.learningservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import no.mestringsrom.print.Colour;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class LearningServicesTest {

    private static final String TROMSO = "5501";
    private static final String BALSFJORD = "5532";
    private static final String KARLSOY = "5534";

    @Autowired
    LearningServices services;

    @Autowired
    TestPeople people;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsACooperationWithItsHostFirst() {
        people.signIn(people.administrator());
        String name = "Mestringssenteret " + UUID.randomUUID();

        LearningServiceId id = services.create(cooperation(name, Set.of(KARLSOY, BALSFJORD)));

        LearningServiceSummary kept = services.get(id);
        assertThat(kept)
                .isEqualTo(new LearningServiceSummary(
                        id,
                        name,
                        ServiceForm.HEALTHY_LIFE_CENTRE,
                        ServiceStatus.ESTABLISHED,
                        "Tromsø-samarbeidet",
                        TROMSO,
                        List.of(TROMSO, BALSFJORD, KARLSOY),
                        "mestring@example.org",
                        "77 00 00 00",
                        Colour.HOUSE,
                        null));
        assertThat(services.all())
                .filteredOn(service -> service.id().equals(id))
                .containsExactly(kept);
    }

    @Test
    void refusesAMunicipalityThatDoesNotExist() {
        people.signIn(people.administrator());
        refuses(cooperation("Senter", Set.of("9999")), Reason.UNKNOWN_MUNICIPALITY);
    }

    @Test
    void refusesWhatNobodyCouldFindOrReach() {
        people.signIn(people.administrator());
        refuses(cooperation(" ", Set.of(KARLSOY)), Reason.NAME);
        refuses(cooperation("x".repeat(5_000), Set.of(KARLSOY)), Reason.NAME);
        refuses(
                new CreateLearningService(
                        "Senter", ServiceForm.OWN_CENTRE, ServiceStatus.PLANNED, null, TROMSO, Set.of(), "", null),
                Reason.CONTACT);
        refuses(
                new CreateLearningService(
                        "Senter",
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.PLANNED,
                        null,
                        TROMSO,
                        Set.of(),
                        "post@a.no, b@a.no",
                        null),
                Reason.CONTACT);
    }

    @Test
    void wantsANameForWhatJoinsSeveralMunicipalitiesAndNoneForOneAlone() {
        people.signIn(people.administrator());
        refuses(cooperation("Senter", Set.of(TROMSO)), Reason.COOPERATION);
        refuses(
                new CreateLearningService(
                        "Senter",
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.PLANNED,
                        null,
                        TROMSO,
                        Set.of(KARLSOY),
                        "post@example.org",
                        null),
                Reason.COOPERATION);
    }

    @Test
    void letsNobodyButAnAdministratorAddOne() {
        people.signIn(people.with(Role.PROFESSIONAL));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> services.create(cooperation("Senter", Set.of(KARLSOY))));
    }

    @Test
    void letsNoStrangerAddOne() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> services.create(cooperation("Senter", Set.of(KARLSOY))));
    }

    @Test
    void anAdministratorChangesAllOfIt() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY, BALSFJORD)));

        services.change(new ChangeLearningService(
                new DescribeLearningService(
                        id, services.edit(id).version(), "ny@example.org", "  ", "#FFDD00", " Møteplass.\nKurs. "),
                "Nytt senter",
                ServiceForm.OWN_CENTRE,
                ServiceStatus.PLANNED,
                null,
                KARLSOY,
                Set.of()));

        assertThat(services.get(id))
                .isEqualTo(new LearningServiceSummary(
                        id,
                        "Nytt senter",
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.PLANNED,
                        null,
                        KARLSOY,
                        List.of(KARLSOY),
                        "ny@example.org",
                        null,
                        new Colour(0xffdd00),
                        "Møteplass.\nKurs."));
    }

    @Test
    void itsCoordinatorSaysHowItIsReachedAndWhatItLooksLike() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY)));
        people.signIn(people.coordinator(id.value()));
        EditableLearningService seen = services.edit(id);

        services.describe(
                new DescribeLearningService(id, seen.version(), "ny@example.org", "1", "#00ff00", "Velkommen."));

        assertThat(seen.wholly()).isFalse();
        assertThat(services.own()).extracting(LearningServiceSummary::id).containsExactly(id);
        assertThat(services.get(id))
                .returns("Senter", LearningServiceSummary::name)
                .returns("ny@example.org", LearningServiceSummary::contactEmail)
                .returns("Velkommen.", LearningServiceSummary::about)
                .returns(new Colour(0x00ff00), LearningServiceSummary::colour);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> services.change(new ChangeLearningService(
                        described(id, 1),
                        "Mitt",
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.PLANNED,
                        null,
                        KARLSOY,
                        Set.of())));
    }

    @Test
    void nobodyElseTouchesIt() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY)));
        LearningServiceId other = services.create(cooperation("Naboen", Set.of(KARLSOY)));

        people.signIn(people.coordinator(other.value()));
        isKeptFrom(id);
        people.signIn(people.with(Role.PROFESSIONAL));
        isKeptFrom(id);
        SecurityContextHolder.clearContext();
        isKeptFrom(id);
        assertThat(services.own()).isEmpty();
    }

    private void isKeptFrom(LearningServiceId id) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> services.edit(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> services.describe(described(id, 0)));
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY)));
        long version = services.edit(id).version();
        services.describe(described(id, version));

        assertThatExceptionOfType(LearningServiceRefused.class)
                .isThrownBy(() -> services.change(new ChangeLearningService(
                        described(id, version),
                        "Mitt",
                        ServiceForm.OWN_CENTRE,
                        ServiceStatus.PLANNED,
                        null,
                        KARLSOY,
                        Set.of())))
                .extracting(LearningServiceRefused::reason)
                .isEqualTo(Reason.CHANGED_BY_SOMEONE_ELSE);
        assertThat(services.get(id).name()).isEqualTo("Senter");
    }

    /** What only a change of the municipalities does is seen by the next one too. */
    @Test
    void anotherSetOfMunicipalitiesIsAnotherVersion() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY)));
        long version = services.edit(id).version();
        services.describe(described(id, version));
        long described = services.edit(id).version();

        services.change(new ChangeLearningService(
                described(id, described),
                "Senter",
                ServiceForm.HEALTHY_LIFE_CENTRE,
                ServiceStatus.ESTABLISHED,
                "Tromsø-samarbeidet",
                TROMSO,
                Set.of(BALSFJORD)));

        assertThat(services.get(id).municipalities()).containsExactly(TROMSO, BALSFJORD);
        assertThat(services.edit(id).version()).isGreaterThan(described);
    }

    @Test
    void refusesWhatCannotBeShown() {
        people.signIn(people.administrator());
        LearningServiceId id = services.create(cooperation("Senter", Set.of(KARLSOY)));
        long version = services.edit(id).version();

        refusesToDescribe(new DescribeLearningService(id, version, "a@example.org", null, "red", null), Reason.COLOUR);
        refusesToDescribe(
                new DescribeLearningService(id, version, "a@example.org", null, "#000000", "x".repeat(1001)),
                Reason.ABOUT_TOO_LONG);
        refusesToDescribe(new DescribeLearningService(id, version, "", null, "#000000", null), Reason.CONTACT);
        assertThat(services.edit(id).version()).isEqualTo(version);
    }

    private void refusesToDescribe(DescribeLearningService command, Reason reason) {
        assertThatExceptionOfType(LearningServiceRefused.class)
                .isThrownBy(() -> services.describe(command))
                .extracting(LearningServiceRefused::reason)
                .isEqualTo(reason);
    }

    private static DescribeLearningService described(LearningServiceId id, long version) {
        return new DescribeLearningService(id, version, "mestring@example.org", "1", "#123456", null);
    }

    @Test
    void saysSoWhenThereIsNone() {
        assertThatExceptionOfType(LearningServiceRefused.class)
                .isThrownBy(() -> services.get(LearningServiceId.random()))
                .extracting(LearningServiceRefused::reason)
                .isEqualTo(Reason.NOT_FOUND);
    }

    private void refuses(CreateLearningService command, Reason reason) {
        assertThatExceptionOfType(LearningServiceRefused.class)
                .isThrownBy(() -> services.create(command))
                .extracting(LearningServiceRefused::reason)
                .isEqualTo(reason);
    }

    private static CreateLearningService cooperation(String name, Set<String> others) {
        return new CreateLearningService(
                name,
                ServiceForm.HEALTHY_LIFE_CENTRE,
                ServiceStatus.ESTABLISHED,
                "Tromsø-samarbeidet",
                TROMSO,
                others,
                "mestring@example.org",
                "77 00 00 00");
    }
}
