package no.mestringsrom.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    private final Municipalities municipalities = new Municipalities();

    @Test
    void knowsEveryMunicipalityAndCountyOfTheCountry() {
        assertThat(municipalities.all())
                .hasSize(357)
                .extracting(Municipality::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{4}"));
        assertThat(municipalities.all()).extracting(Municipality::name).doesNotHaveDuplicates();
        assertThat(municipalities.counties())
                .hasSize(15)
                .extracting(County::number)
                .doesNotHaveDuplicates();
        assertThat(municipalities.all().stream()
                        .mapToInt(Municipality::population)
                        .sum())
                .isEqualTo(5_550_203);
    }

    @Test
    void everyMunicipalityLiesInTheCountyItsNumberBeginsWith() {
        assertThat(municipalities.all())
                .allMatch(municipality ->
                        municipality.number().startsWith(municipality.county().number()));
        assertThat(municipalities.all())
                .allMatch(municipality -> municipality.latitude() > 57 && municipality.latitude() < 81)
                .allMatch(municipality -> municipality.longitude() > 4 && municipality.longitude() < 32);
    }

    @Test
    void keepsSamiNamesLetterByLetter() {
        assertThat(named("5610").officialName()).isEqualTo("Kárášjohka - Karasjok");
        assertThat(municipalities.all())
                .extracting(Municipality::officialName)
                .anyMatch(name -> name.contains("Porsáŋgu"));
    }

    @Test
    void ordersNamesTheNorwegianWay() {
        assertThat(municipalities.all())
                .extracting(Municipality::name)
                .startsWith("Alstahaug", "Alta")
                .endsWith("Åsnes");
        assertThat(municipalities.all().stream().map(Municipality::name).toList())
                .containsSubsequence("Tromsø", "Trondheim", "Ørland", "Ålesund");
    }

    @Test
    void greetsInTheLanguageOfThePlace() {
        assertThat(named("5501").name()).isEqualTo("Tromsø");
        assertThat(named("5540").language()).as("in the Sámi area").contains(Language.BOKMAL);
        assertThat(named("0301").language()).as("neutral").isEmpty();
        assertThat(municipalities.all().stream().filter(m -> m.language().equals(Optional.of(Language.NYNORSK))))
                .hasSize(88)
                .allMatch(municipality -> municipality.malform().equals("nynorsk"));
    }

    @Test
    void greetsFromSeveralPlacesInTheFormThatTheyShare() {
        List<String> nynorsk = municipalities.all().stream()
                .filter(municipality -> municipality.malform().equals("nynorsk"))
                .map(Municipality::number)
                .limit(2)
                .toList();

        assertThat(municipalities.language(nynorsk)).contains(Language.NYNORSK);
        assertThat(municipalities.language(List.of(nynorsk.getFirst(), "5540"))).isEmpty();
        assertThat(municipalities.language(List.of(nynorsk.getFirst(), "0301"))).isEmpty();
        assertThat(municipalities.language(List.of("9999"))).isEmpty();
        assertThat(municipalities.language(List.of())).isEmpty();
    }

    @Test
    void knowsNothingOfANumberThatDoesNotExist() {
        assertThat(municipalities.byNumber("9999")).isEmpty();
        assertThat(municipalities.byNumber("")).isEmpty();
    }

    private Municipality named(String number) {
        return municipalities.byNumber(number).orElseThrow();
    }
}
