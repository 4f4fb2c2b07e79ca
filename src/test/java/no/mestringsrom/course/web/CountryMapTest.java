package no.mestringsrom.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.place.Municipalities;
import org.junit.jupiter.api.Test;

class CountryMapTest {

    /** As the style has it, in the drawing's own measure; a letter is a little more than half as wide as high. */
    private static final int HEIGHT = 15;

    private static final int LETTER = 8;

    private final CountryMap map = CountryMap.of(new Municipalities(), new ServiceMap(List.of(), Map.of(), Map.of()));

    @Test
    void theNamesOfTheCountiesAreWithinAndDoNotLieOnEachOther() {
        assertThat(map.labels()).hasSize(15);
        for (CountryMap.Label label : map.labels()) {
            assertThat(new Rectangle(0, 0, map.width(), map.height()).contains(box(label)))
                    .as(label.toString())
                    .isTrue();
            assertThat(map.labels())
                    .filteredOn(other -> !other.equals(label))
                    .allSatisfy(other -> assertThat(box(label).intersects(box(other)))
                            .as("%s, %s", label, other)
                            .isFalse());
        }
    }

    private static Rectangle box(CountryMap.Label label) {
        int width = label.county().name().length() * LETTER;
        return new Rectangle(label.x() - width / 2, label.y() - HEIGHT, width, HEIGHT);
    }
}
