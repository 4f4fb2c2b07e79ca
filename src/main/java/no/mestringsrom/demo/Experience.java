package no.mestringsrom.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.function.Supplier;
import no.mestringsrom.experience.AskNetwork;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.MailChoices;
import no.mestringsrom.experience.MorningNews;
import no.mestringsrom.experience.NetworkQuestions;
import no.mestringsrom.experience.QuestionId;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the members of the professional network have tried and asked each other. */
@Component
@Profile("demo")
class Experience {

    private static final String TROMSO = "5501";
    private static final String SENJA = "5530";
    private static final String NARVIK = "1806";
    private static final String NOWHERE = "";

    private final Experiences experiences;
    private final NetworkQuestions questions;
    private final MailChoices choices;
    private final MorningNews mornings;
    private final Networks networks;
    private final ActingAs acting;
    private final TimeMachine time;

    Experience(
            Experiences experiences,
            NetworkQuestions questions,
            MailChoices choices,
            MorningNews mornings,
            Networks networks,
            ActingAs acting,
            TimeMachine time) {
        this.experiences = experiences;
        this.questions = questions;
        this.choices = choices;
        this.mornings = mornings;
        this.networks = networks;
        this.acting = acting;
        this.time = time;
    }

    /** In the network of the hospital's member and two coordinators. */
    void share() {
        NetworkId network = acting.person(
                Cast.MIDT_TROMS_COORDINATOR, () -> networks.mine().getFirst().id());
        acting.person(Cast.HOSPITAL_MEMBER, () -> {
            MailChoices.Choice seen = choices.mine(network);
            choices.choose(network, seen, new MailChoices.Choice(seen.wanted(), Set.of(TargetGroup.COPD)));
        });
        examples(network);
        questions(network);
        // The weekly letter of the Monday that was.
        time.at(
                time.instant()
                        .atZone(Season.OSLO)
                        .minusDays(1)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(LocalTime.of(7, 30))
                        .toInstant(),
                mornings::look);
    }

    private void examples(NetworkId network) {
        ExampleId walk = ago(
                62,
                Cast.NARVIK_COORDINATOR,
                () -> experiences.share(
                        network,
                        example(
                                "Gåtur med gruppa i øret",
                                """
                Midt i samlingen tok alle en gåtur på ti minutter, hver hjemme hos seg. De som ville, hadde lyden på
                og snakket sammen mens de gikk.

                - De som ikke kunne gå, sto eller satt ved vinduet.
                - Den erfarne brukeren gikk først og fortalte hva hun så.
                """,
                                "Praten løsnet. Flere fortsatte å ringe hverandre på tur etter kurset.",
                                "Vi ville sagt fra uka før, så alle hadde klær og ladet telefon.",
                                Set.of(TargetGroup.COPD, TargetGroup.HEART),
                                NARVIK,
                                null)));
        does(
                40,
                Cast.HOSPITAL_MEMBER,
                () -> experiences.tried(
                        network, walk, NOWHERE, "Vi gjorde det på hjertekurset. **Ti minutter var nok.**"));
        does(
                33,
                Cast.MIDT_TROMS_COORDINATOR,
                () -> experiences.comment(
                        network, walk, SENJA, "Korleis gjorde de det med dei som har dårleg dekning ute?"));
        does(
                32,
                Cast.NARVIK_COORDINATOR,
                () -> experiences.comment(network, walk, NARVIK, "De sto på trappa. Det gikk fint."));
        ExampleId first = ago(
                25,
                Cast.NETWORK_MEMBER,
                () -> experiences.share(
                        network,
                        example(
                                "En prøvesamling før kurset begynner",
                                """
                En halvtime uka før, bare for å prøve lyd og bilde. Biblioteket lånte ut nettbrett og satt ved siden av.

                1. Alle sier navnet sitt.
                2. Alle skrur av og på mikrofonen.
                3. Vi avtaler hvem de ringer om noe ikke virker.
                """,
                                "Første samling begynte i tide. Ingen falt fra på grunn av teknikken.",
                                "Vi ville lagt den på samme ukedag og tid som kurset.",
                                Set.of(TargetGroup.ACROSS_DIAGNOSES, TargetGroup.ELDERLY),
                                TROMSO,
                                null)));
        does(
                18,
                Cast.MIDT_TROMS_COORDINATOR,
                () -> experiences.tried(
                        network, first, SENJA, "Frivilligsentralen hjelpte oss. Fire av ni trong det."));
        ago(
                12,
                Cast.MIDT_TROMS_COORDINATOR,
                () -> experiences.share(
                        network,
                        example(
                                "Pårørande for seg sjølve i siste del",
                                "Dei siste tretti minutta delte vi gruppa i to: dei som er sjuke, og dei pårørande. Kvar gruppe hadde ein vert.",
                                "Dei pårørande sa ting dei ikkje hadde sagt før. Mange bad om ei samling til.",
                                "Vi ville spurt på førehand om alle var med på det.",
                                Set.of(TargetGroup.RELATIVES, TargetGroup.CANCER),
                                SENJA,
                                null)));
        ago(
                4,
                Cast.HOSPITAL_MEMBER,
                () -> experiences.share(
                        network,
                        example(
                                "Fysioterapeuten svarer på spørsmål fra samlingen før",
                                "Spørsmålene ble skrevet ned gjennom uka. Fysioterapeuten fikk dem dagen før og svarte i tjue minutter.",
                                "Mer tid til å dele erfaringer: foredraget ble halvert.",
                                "",
                                Set.of(TargetGroup.COPD),
                                NOWHERE,
                                TemplateId.ofLibrary("a-leve-et-friskere-liv"))));
    }

    private void questions(NetworkId network) {
        QuestionId sound = ago(
                20,
                Cast.NARVIK_COORDINATOR,
                () -> questions.ask(
                        network,
                        new AskNetwork(
                                "Hvordan får dere god lyd når noen sitter sammen i et møterom?",
                                "Vi er fem i kommunehuset, og resten er hjemme. De hjemme hører ikke dem bakerst.",
                                Set.of(TargetGroup.ACROSS_DIAGNOSES),
                                NARVIK)));
        does(
                19,
                Cast.HOSPITAL_MEMBER,
                () -> questions.answer(
                        network, sound, NOWHERE, "Flytt bordet nærmere skjermen, og la én si fra hvem som vil ordet."));
        does(
                17,
                Cast.NETWORK_MEMBER,
                () -> questions.answer(
                        network,
                        sound,
                        TROMSO,
                        "En rund mikrofon midt på bordet. Vi lånte en av IT i kommunen først, og kjøpte siden."));
        does(
                16,
                Cast.NARVIK_COORDINATOR,
                () -> questions.mark(
                        network,
                        sound,
                        questions.answers(network, sound, 2).getLast().id(),
                        true));
        ago(
                2,
                Cast.NARVIK_COORDINATOR,
                () -> questions.ask(
                        network,
                        new AskNetwork(
                                "Hvem har hatt pusteøvelser for folk med kols på skjerm?",
                                "Vi vet ikke hvordan vi ser om noen blir tungpustet hjemme.",
                                Set.of(TargetGroup.COPD),
                                NARVIK)));
        ago(
                3,
                Cast.MIDT_TROMS_COORDINATOR,
                () -> questions.ask(
                        network,
                        new AskNetwork(
                                "Kven har hatt kurs for unge pårørande på skjerm?",
                                "Vi har fått spørsmål frå to skular. Kor lenge held dei ut framfor skjermen?",
                                Set.of(TargetGroup.RELATIVES, TargetGroup.FAMILIES),
                                SENJA)));
    }

    private <T> T ago(int days, Person person, Supplier<T> work) {
        return time.at(time.instant().minus(Duration.ofDays(days)), () -> acting.person(person, work));
    }

    private void does(int days, Person person, Runnable work) {
        time.at(time.instant().minus(Duration.ofDays(days)), () -> acting.person(person, work));
    }

    private static WriteExample example(
            String title,
            String done,
            String gave,
            String otherwise,
            Set<TargetGroup> groups,
            String municipality,
            @Nullable TemplateId template) {
        return new WriteExample(title, done, gave, otherwise, groups, municipality, template, null);
    }
}
