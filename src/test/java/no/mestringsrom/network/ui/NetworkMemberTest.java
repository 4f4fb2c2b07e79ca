package no.mestringsrom.network.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouterLink;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody can do who is nothing but a member of a network. */
class NetworkMemberTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    Networks networks;

    @Autowired
    TemplateDesk desk;

    AccountId member;
    TemplateId shared;
    TemplateId kept;

    @BeforeEach
    void aTemplateForTheNetwork() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        member = people.someone("Mona Medlem");
        people.signIn(people.administrator());
        NetworkId network =
                networks.create(new CreateNetwork("Nett " + UUID.randomUUID(), "Lære av hverandre.", Set.of("5501")));
        networks.letIn(network, coordinator);
        networks.letIn(network, member);
        people.signIn(coordinator);
        shared = desk.copy(TestCourses.TEMPLATE, service.value());
        desk.share(shared, Sharing.NETWORK, network.value());
        kept = desk.copy(TestCourses.TEMPLATE, service.value());
    }

    @Test
    void aMemberReadsTheTemplatesThatAreSharedAndMakesNothingOfThem() {
        signIn(member);
        UI.getCurrent().navigate("arbeid/maler");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("arbeid/maler/" + shared.value())
                .doesNotContain("arbeid/maler/" + kept.value());

        UI.getCurrent().navigate("arbeid/maler/" + shared.value());
        assertThat(_get(H1.class).getText()).startsWith("Diabetes type 2-kurs");
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .doesNotContain("Lag en kopi vi kan endre", "Lag et kurs fra malen", "Rediger malen");
        assertThat(_get(Anchor.class, spec -> spec.withText("Bestill kurs")).getHref())
                .isEqualTo("/bestill");

        UI.getCurrent().navigate("arbeid/maler/" + kept.value());
        assertThat(_get(H1.class).getText()).isEqualTo("Vi finner ikke siden");
    }

    @Test
    void anIdeaGoesAsAnOrder() {
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk");
        assertThat(_get(Anchor.class, spec -> spec.withText("Bestill kurs")).getHref())
                .isEqualTo("/bestill");

        signIn(people.someone("Stian Fremmed"));
        UI.getCurrent().navigate("arbeid/maler/" + shared.value());
        assertThat(_find(H1.class)).extracting(H1::getText).noneMatch(text -> text.startsWith("Diabetes"));
    }
}
