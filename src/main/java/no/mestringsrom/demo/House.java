package no.mestringsrom.demo;

import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.RegisterAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accounts and services: three inter-municipal cooperations. */
@Component
@Profile("demo")
class House {

    private final Accounts accounts;
    private final LearningServices services;
    private final ActingAs acting;

    House(Accounts accounts, LearningServices services, ActingAs acting) {
        this.accounts = accounts;
        this.services = services;
        this.acting = acting;
    }

    record Services(LearningServiceId tromso, LearningServiceId midtTroms, LearningServiceId narvik) {}

    boolean isEmpty() {
        return services.all().isEmpty();
    }

    void furnish() {
        register(Cast.ADMINISTRATOR, Role.ADMINISTRATOR);
        register(Cast.PROFESSIONAL, Role.PROFESSIONAL);
        register(Cast.OTHER_PROFESSIONAL, Role.PROFESSIONAL);
        register(Cast.EXPERIENCED_USER, Role.EXPERIENCED_USER);
        register(Cast.OTHER_EXPERIENCED_USER, Role.EXPERIENCED_USER);
        register(Cast.FREE_PROFESSIONAL, Role.PROFESSIONAL);
        register(Cast.FREE_EXPERIENCED_USER, Role.EXPERIENCED_USER);
        register(Cast.FIRST_TIMER, Role.EXPERIENCED_USER);
        register(Cast.NETWORK_MEMBER, null);
        register(Cast.HOSPITAL_MEMBER, null);
        Services made = acting.person(Cast.ADMINISTRATOR, this::createServices);
        coordinates(Cast.TROMSO_COORDINATOR, made.tromso());
        coordinates(Cast.MIDT_TROMS_COORDINATOR, made.midtTroms());
        coordinates(Cast.NARVIK_COORDINATOR, made.narvik());
    }

    private Services createServices() {
        LearningServiceId tromso = services.create(new CreateLearningService(
                "Mestringstjenesten i Tromsø-området",
                ServiceForm.HEALTHY_LIFE_AND_COPING_CENTRE,
                ServiceStatus.ESTABLISHED,
                "Tromsø, Balsfjord og Karlsøy",
                "5501",
                Set.of("5501", "5532", "5534"),
                "mestring.tromso@eksempel.example",
                "77 00 00 00"));
        // Of the eight that once were Midt-Troms, four became Senja in 2020; three neighbours make it eight again.
        LearningServiceId midtTroms = services.create(new CreateLearningService(
                "Mestring i Midt-Troms",
                ServiceForm.COORDINATOR_MODEL,
                ServiceStatus.ESTABLISHED,
                "Midt-Troms",
                "5530",
                Set.of("5530", "5524", "5520", "5526", "5528", "5522", "5518", "5516"),
                "mestring.midt-troms@eksempel.example",
                "77 00 00 01"));
        LearningServiceId narvik = services.create(new CreateLearningService(
                "Lærings- og mestringstjenesten i Ofoten",
                ServiceForm.HEALTHY_LIFE_CENTRE,
                ServiceStatus.PROJECT_FUNDED,
                "Narvik, Evenes og Hamarøy",
                "1806",
                Set.of("1806", "1853", "1875"),
                "mestring.ofoten@eksempel.example",
                "77 00 00 02"));
        return new Services(tromso, midtTroms, narvik);
    }

    Services services() {
        return new Services(
                coordinatedBy(Cast.TROMSO_COORDINATOR),
                coordinatedBy(Cast.MIDT_TROMS_COORDINATOR),
                coordinatedBy(Cast.NARVIK_COORDINATOR));
    }

    private LearningServiceId coordinatedBy(Person person) {
        return accounts.byEmail(person.email()).orElseThrow().services().stream()
                .map(LearningServiceId::new)
                .findFirst()
                .orElseThrow();
    }

    private void coordinates(Person person, LearningServiceId service) {
        register(person, null);
        accounts.grant(acting.id(person), Role.COORDINATOR, service.value());
    }

    private AccountId register(Person person, @Nullable Role role) {
        AccountId id = accounts.register(new RegisterAccount(person.name(), person.email(), person.language()));
        if (role != null) {
            accounts.grant(id, role, null);
        }
        return id;
    }
}
