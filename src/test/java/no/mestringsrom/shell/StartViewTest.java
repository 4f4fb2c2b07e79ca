package no.mestringsrom.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartViewTest extends UiTest {

    @Autowired
    TestPeople people;

    @Test
    void greetsByFirstName() {
        signIn(people.someone("Åse Ŋilla Prøve"));

        UI.getCurrent().navigate("start");

        assertThat(_get(H1.class).getText()).isEqualTo("God dag, Åse");
    }
}
