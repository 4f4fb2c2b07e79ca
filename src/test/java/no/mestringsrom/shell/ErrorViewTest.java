package no.mestringsrom.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

@ExtendWith(OutputCaptureExtension.class)
class ErrorViewTest extends UiTest {

    @Autowired
    TestPeople people;

    @BeforeEach
    void someone() {
        signIn(people.someone("Åse Prøve"));
    }

    @Test
    void aPageThatDoesNotExistIsSaidToBeMissing() {
        UI.getCurrent()
                .getInternals()
                .getRouter()
                .navigate(UI.getCurrent(), new Location("arbeid/finnes-ikke"), NavigationTrigger.PAGE_LOAD);

        assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
        assertThat(_find(MainLayout.class)).hasSize(1);
    }

    @Test
    void whatNobodyForesawHasAReferenceThatIsInTheLog(CapturedOutput log) {
        UI.getCurrent().navigate("start");

        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("Oi")));

        String told = message();
        assertThat(told).startsWith("Noe gikk galt hos oss").contains("Referanse: ");
        String reference = told.substring(told.indexOf("Referanse: ") + 11, told.length() - 1);
        assertThat(log).contains("Reference " + reference);
        assertThat(_get(H1.class).getText()).as("the page stays").isEqualTo("God dag, Åse");
    }

    @Test
    void whatAServiceRefusesIsToldInPlainWords() {
        UI.getCurrent().navigate("start");

        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new RuntimeException(new AccessDeniedException("Not yours"))));

        assertThat(message()).isEqualTo("Du har ikke tilgang til å gjøre dette.");
    }

    private static String message() {
        Notification shown = _get(Notification.class);
        return _get(shown, Span.class, spec -> spec.withoutClasses("message-row"))
                .getText();
    }
}
