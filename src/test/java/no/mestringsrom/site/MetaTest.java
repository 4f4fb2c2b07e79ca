package no.mestringsrom.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetaTest {

    @Test
    void aDescriptionIsShortWhateverIsWritten() {
        assertThat(Meta.of("a".repeat(201)).description()).isEqualTo("a".repeat(198) + "…");
        assertThat(Meta.of(" Fire\n\n samlinger. ").description()).isEqualTo("Fire samlinger.");
    }
}
