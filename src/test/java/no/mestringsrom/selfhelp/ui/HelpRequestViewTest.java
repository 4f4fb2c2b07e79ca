package no.mestringsrom.selfhelp.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.TestGroups;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a coordinator sees of a group: a call for help, and nothing else. */
class HelpRequestViewTest extends UiTest {

    @Autowired
    TestGroups test;

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    TestPeople people;

    AccountId coordinator;
    String ola;
    UUID call = UUID.randomUUID();

    @BeforeEach
    void somebodyAsksForHelp() {
        Asked asked = test.asked("Kari Kall", "Ola Oppe");
        ola = test.formed(asked).get("Ola Oppe");
        groups.askForHelp(test.members(asked).get("Kari Kall"), call, "Det er en som roper.", true);
        coordinator = people.coordinator(asked.service().value());
    }

    @Test
    void theStartPageSaysItFirstAndTheAnswerGoesToWhoeverAsked() {
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        UI.getCurrent()
                .navigate(_get(RouterLink.class, spec -> spec.withText("Les og svar"))
                        .getHref());
        assertThat(_get(H1.class).getText()).isEqualTo("Noen i en gruppe ber om hjelp");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Det er en som roper.", "Kari Kall vil gjerne ha svar.")
                .noneMatch(text -> text.contains("Ola"));

        _click(_get(Button.class, spec -> spec.withText("Send svaret")));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Skriv noen ord.");
        _setValue(_get(TextArea.class), "Jeg ringer deg.");
        _click(_get(Button.class, spec -> spec.withText("Send svaret")));
        _assertNone(TextArea.class);
        assertThat(groups.page(ola).members()).hasSize(2);
        UI.getCurrent().navigate("start");
        _assertNone(RouterLink.class, spec -> spec.withText("Les og svar"));
    }

    @Test
    void aCoordinatorOfAnotherServiceFindsNothing() {
        signIn(people.coordinator(UUID.randomUUID()));
        UI.getCurrent().navigate("arbeid/gruppehjelp/" + call);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).doesNotContain("Det er en som roper.");
    }
}
