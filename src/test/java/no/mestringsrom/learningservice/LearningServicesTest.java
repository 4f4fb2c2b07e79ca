package no.mestringsrom.learningservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
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
                        java.util.List.of(TROMSO, BALSFJORD, KARLSOY),
                        "mestring@example.org",
                        "77 00 00 00"));
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
