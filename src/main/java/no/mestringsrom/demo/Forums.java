package no.mestringsrom.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.material.ReceivedFile;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkKind;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.WriteAgreement;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Colour;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.Printer;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The professional network around the university hospital with its agreement, and a small forum without a leader. */
@Component
@Profile("demo")
class Forums {

    private static final String HOSPITAL = "Universitetssykehuset Nord-Norge HF";
    private static final String LMS_TROMSO = "Mestringstjenesten i Tromsø-området";

    private static final List<String> TASKS = List.of(
            "Helseforetaket: grunnkurs i helsepedagogikk to ganger i året, og fagfolk til kurs om diagnoser som få kommuner har",
            "Kommunene: lavterskelkurs, video fra eget lokale, og én kontaktperson i hver kommune",
            "Sammen: møter på video hver måned, felles maler og materiell, og opplæring av erfarne brukere",
            "Kostnader: hver part betaler sine egne timer");

    private final Networks networks;
    private final NetworkDesk desk;
    private final Agreements agreements;
    private final LearningServices services;
    private final Municipalities municipalities;
    private final Printer printer;
    private final ActingAs acting;
    private final Clock clock;

    Forums(
            Networks networks,
            NetworkDesk desk,
            Agreements agreements,
            LearningServices services,
            Municipalities municipalities,
            Printer printer,
            ActingAs acting,
            Clock clock) {
        this.networks = networks;
        this.desk = desk;
        this.agreements = agreements;
        this.services = services;
        this.municipalities = municipalities;
        this.printer = printer;
        this.acting = acting;
        this.clock = clock;
    }

    void meet() {
        Map<Person, String> network = new LinkedHashMap<>();
        network.put(Cast.NETWORK_MEMBER, "Tromsø kommune");
        network.put(Cast.HOSPITAL_MEMBER, HOSPITAL);
        network.put(Cast.MIDT_TROMS_COORDINATOR, "Senja kommune");
        network.put(Cast.NARVIK_COORDINATOR, "Narvik kommune");
        NetworkId around = acting.person(Cast.ADMINISTRATOR, () -> around(network.keySet()));
        acting.person(Cast.NETWORK_MEMBER, () -> {
            write(around, network);
            desk.takeTurns(
                    around,
                    version(around),
                    Stream.of(Cast.MIDT_TROMS_COORDINATOR, Cast.NARVIK_COORDINATOR, Cast.HOSPITAL_MEMBER)
                            .map(acting::id)
                            .toList());
            agree(around);
        });
        Map<Person, String> forum = new LinkedHashMap<>();
        forum.put(Cast.NETWORK_MEMBER, LMS_TROMSO);
        forum.put(Cast.HOSPITAL_MEMBER, "Lærings- og mestringssenteret ved sykehuset");
        NetworkId withoutLeader = acting.person(Cast.ADMINISTRATOR, () -> forum(forum.keySet()));
        acting.person(Cast.NETWORK_MEMBER, () -> write(withoutLeader, forum));
    }

    private NetworkId around(Set<Person> members) {
        NetworkId network = networks.create(new CreateNetwork(
                "Fagnettverket UNN og 14 kommuner",
                "Kompetanse, erfaringsutveksling, fagutvikling og kvalitetsarbeid",
                services.all().stream()
                        .flatMap(service -> service.municipalities().stream())
                        .collect(Collectors.toSet())));
        members.forEach(member -> networks.letIn(network, acting.id(member)));
        desk.leadBy(network, version(network), acting.id(Cast.NETWORK_MEMBER));
        return network;
    }

    private NetworkId forum(Set<Person> members) {
        NetworkId forum = networks.create(new CreateNetwork(
                "LMS-forum Tromsø",
                NetworkKind.FORUM,
                "Vi som arbeider med læring og mestring i Tromsø, møtes hver måned og hjelper hverandre.",
                Language.BOKMAL,
                Set.of("5501")));
        members.forEach(member -> networks.letIn(forum, acting.id(member)));
        return forum;
    }

    private void write(NetworkId network, Map<Person, String> represented) {
        represented.forEach((member, whom) -> desk.represents(network, version(network), acting.id(member), whom));
    }

    /** One that has run out, and the one that is in force and has to be reviewed soon. */
    private void agree(NetworkId network) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));
        LocalDate began = today.minusMonths(11).withDayOfMonth(1);
        List<String> parties = Stream.concat(
                        Stream.of(HOSPITAL),
                        municipalities
                                .withNumbers(networks.details(network).network().municipalities())
                                .stream()
                                .map(Municipality::name)
                                .map(name -> name + " kommune"))
                .toList();
        agreements.write(
                network,
                new WriteAgreement(
                        "Samarbeidsavtale " + (began.getYear() - 2) + "–" + began.getYear(),
                        parties,
                        TASKS.getFirst(),
                        began.minusYears(2),
                        began.minusDays(1),
                        null,
                        null,
                        null));
        String title = "Samarbeidsavtale " + began.getYear() + "–" + (began.getYear() + 2);
        byte[] pdf = printer.print(paper(title, parties, began));
        ReceivedFile signed =
                agreements.receive(network, "Samarbeidsavtale.pdf", new ByteArrayInputStream(pdf), pdf.length);
        agreements.write(
                network,
                new WriteAgreement(
                        title,
                        parties,
                        TASKS.stream().map(task -> "- " + task).collect(Collectors.joining("\n")),
                        began,
                        began.plusYears(2).minusDays(1),
                        today.plusWeeks(3),
                        acting.id(Cast.NETWORK_MEMBER),
                        signed));
    }

    private static Document paper(String title, List<String> parties, LocalDate began) {
        return new Document(
                Document.Kind.LETTER,
                title,
                Language.BOKMAL,
                new Document.Sender("Fagnettverket UNN og 14 kommuner", "", Colour.HOUSE),
                List.of(
                        Block.lead("Avtale om læring og mestring i fellesskap"),
                        new Block.Heading("Parter"),
                        new Block.Items(parties, false),
                        new Block.Heading("Hvem gjør hva"),
                        new Block.Items(TASKS, true),
                        new Block.Heading("Varighet"),
                        Block.text("Avtalen gjelder fra " + Formats.date(Language.BOKMAL, began)
                                + " og i to år. Partene går gjennom den hvert år."),
                        new Block.Heading("Underskrifter"),
                        Block.quiet("Alle partene har skrevet under (oppdiktet eksempel).")),
                null);
    }

    private long version(NetworkId network) {
        return networks.details(network).version();
    }
}
