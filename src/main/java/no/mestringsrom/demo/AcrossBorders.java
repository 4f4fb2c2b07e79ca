package no.mestringsrom.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mestringsrom.lending.CostKey;
import no.mestringsrom.lending.CostLine;
import no.mestringsrom.lending.Direction;
import no.mestringsrom.lending.Lent;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.NoticeId;
import no.mestringsrom.lending.SettlementId;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.lending.WriteNotice;
import no.mestringsrom.lending.WriteSettlement;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the network's municipalities lend each other: three courses of an earlier quarter, notices, and two settlements. */
@Component
@Profile("demo")
class AcrossBorders {

    private static final String POPULATION_OF = "Statistisk sentralbyrå, 1. januar 2024";

    private final Season season;
    private final NoticeBoard board;
    private final Settlements settlements;
    private final Networks networks;
    private final ActingAs acting;
    private final TimeMachine time;

    AcrossBorders(
            Season season,
            NoticeBoard board,
            Settlements settlements,
            Networks networks,
            ActingAs acting,
            TimeMachine time) {
        this.season = season;
        this.board = board;
        this.settlements = settlements;
        this.networks = networks;
        this.acting = acting;
        this.time = time;
    }

    void lend(House.Services services) {
        LocalDate before = startOfQuarter(today());
        // Lars, who leads courses himself, takes the course that makes hosts, and has its step in the registry now.
        season.held(
                services.midtTroms(),
                "helsepedagogikk",
                before.minusDays(8),
                Cast.FREE_PROFESSIONAL,
                Cast.EXPERIENCED_USER,
                Stream.concat(
                                Stream.of(Cast.OTHER_EXPERIENCED_USER),
                                Cast.PARTICIPANTS.stream().limit(6))
                        .toList());
        season.held(
                services.midtTroms(),
                "apent-temamote-sovn",
                before.minusDays(5),
                Cast.PROFESSIONAL,
                Cast.FREE_EXPERIENCED_USER,
                Cast.PARTICIPANTS.subList(4, 10));
        season.held(
                services.midtTroms(),
                "apent-temamote-sovn",
                before.minusDays(12),
                Cast.PROFESSIONAL,
                Cast.FREE_EXPERIENCED_USER,
                Cast.PARTICIPANTS.subList(0, 5));
        NetworkId network = acting.person(
                Cast.NETWORK_MEMBER, () -> networks.mine().getFirst().id());
        notices(network);
        int year = before.minusDays(1).getYear();
        acting.person(Cast.NETWORK_MEMBER, () -> {
            settled(network, year);
            underWay(network, year);
        });
    }

    private void notices(NetworkId network) {
        write(
                network,
                Cast.NARVIK_COORDINATOR,
                Duration.ofDays(6),
                notice(
                        Direction.ASK,
                        Lent.HOSTS,
                        "1806",
                        TargetGroup.HEART,
                        "Tirsdager etter påske",
                        "Vi har en erfaren bruker som er klar, og mangler en fagperson. Samlingene er på video."));
        write(
                network,
                Cast.MIDT_TROMS_COORDINATOR,
                Duration.ofDays(3),
                notice(
                        Direction.OFFER,
                        Lent.SEATS,
                        "5530",
                        TargetGroup.ACROSS_DIAGNOSES,
                        "Frå neste månad",
                        "Fire ledige plassar på det opne kurset vårt på kveldstid. Alle er velkomne."));
        NoticeId own = write(
                network,
                Cast.NETWORK_MEMBER,
                Duration.ofDays(2),
                notice(
                        Direction.OFFER,
                        Lent.HOSTS,
                        "5501",
                        TargetGroup.COPD,
                        "Når som helst i vår",
                        "En sykepleier som har holdt KOLS-kurs fire ganger, og gjerne gjør det på video for andre."));
        time.at(
                time.instant().minus(Duration.ofDays(1)),
                () -> acting.person(
                        Cast.NARVIK_COORDINATOR, () -> board.answer(own, "Ja, gjerne! Kan vi snakkes i neste uke?")));
    }

    private NoticeId write(NetworkId network, Person by, Duration ago, WriteNotice notice) {
        return time.at(time.instant().minus(ago), () -> acting.person(by, () -> board.write(network, notice)));
    }

    private WriteNotice notice(
            Direction direction,
            Lent what,
            String municipality,
            @Nullable TargetGroup group,
            String when,
            String words) {
        return new WriteNotice(direction, what, municipality, group, "", when, words, today().plusMonths(3));
    }

    private void settled(NetworkId network, int year) {
        SettlementId id = settlements.draft(network, year, "Felles koordinator " + year, POPULATION_OF);
        write(
                id,
                year,
                CostKey.POPULATION,
                settlements.weights(network, year, CostKey.POPULATION),
                POPULATION_OF,
                new CostLine("Koordinator, 40 prosent stilling", 29_800_000),
                new CostLine("Tilskudd fra helseforetaket", -7_500_000));
        settlements.agree(id, settlements.get(id).version());
    }

    private void underWay(NetworkId network, int year) {
        SettlementId id = settlements.draft(network, year, "Honorar til erfarne brukere " + year, POPULATION_OF);
        write(
                id,
                year,
                CostKey.SEATS,
                Map.of(),
                "Brukte plasser i " + year + ", talt i Mestringsrom",
                new CostLine("Honorar, tre kurs", 1_875_050));
    }

    private void write(
            SettlementId id, int year, CostKey key, Map<String, BigDecimal> weights, String source, CostLine... costs) {
        settlements.write(
                id,
                settlements.get(id).version(),
                new WriteSettlement(settlements.get(id).title(), year, key, List.of(costs), weights, source));
    }

    private static LocalDate startOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Season.OSLO);
    }
}
