package no.mestringsrom.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.mestringsrom.place.Municipalities;
import no.mestringsrom.search.Themes;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private final Municipalities municipalities = new Municipalities();
    private final Switchboard switchboard = new Switchboard(municipalities, null, new Themes());

    @Test
    void whoTypesAPlacesOwnNameMeansThatPlace() {
        assertThat(municipalities.all())
                .allSatisfy(place ->
                        assertThat(switchboard.places(place.name()).getFirst()).isEqualTo(place));
    }
}
