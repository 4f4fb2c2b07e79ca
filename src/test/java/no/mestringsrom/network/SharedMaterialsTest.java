package no.mestringsrom.network;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialPhase;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.Samples;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.material.UnknownMaterial;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

class SharedMaterialsTest extends UiTest {

    private static final String TROMSO = "5501";
    private static final String NARVIK = "1806";

    @Autowired
    SharedMaterials shared;

    @Autowired
    Networks networks;

    @Autowired
    MaterialDesk desk;

    @Autowired
    MaterialReading reading;

    @Autowired
    CoursePlanning planning;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc web;

    TestCourse course;
    AccountId member;
    NetworkId own;
    AccountId neighbour;
    NetworkId others;
    String unique;

    @BeforeEach
    void twoNetworksAndACourseInTheFirst() {
        unique = UUID.randomUUID().toString();
        course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
        people.signIn(people.administrator());
        own = networks.create(new CreateNetwork("Nettverk " + unique, "Lære", Set.of(TROMSO)));
        others = networks.create(new CreateNetwork("Andre " + unique, "Lære", Set.of(NARVIK)));
        member = people.someone("Mona Medlem");
        neighbour = people.someone("Nils Nabo");
        networks.letIn(own, member);
        networks.letIn(others, neighbour);
    }

    @Test
    void membersFindWhatIsForThemOnTheNetworksPageAndOpenIt() throws Exception {
        MaterialId paper = course.file(unique + ".pdf", Samples.pdf(), MaterialAudience.NETWORK);
        course.text("Deltakere " + unique, MaterialAudience.PARTICIPANTS);
        signIn(member);
        UI.getCurrent().navigate("arbeid/nettverk");

        String address = _get(Anchor.class, spec -> spec.withText(unique)).getHref();
        _assertNone(Anchor.class, spec -> spec.withText("Deltakere " + unique));

        MockVaadin.tearDown();
        assertThat(address).endsWith(paper.value() + "/fil/1");
        assertThat(status(member, address)).isEqualTo(200);
        assertThat(status(neighbour, address)).isEqualTo(404);
        assertThat(status(people.someone("Uten Rolle"), address)).isEqualTo(404);
    }

    @Test
    void whatIsLaidOutForTheProductsTemplateIsFoundInCoursesMadeFromIt() {
        TestCourse latest = materials.course(LocalDateTime.parse("2026-09-01T12:00"));
        people.signIn(people.administrator());
        MaterialId paper = desk.add(new AddMaterial(
                new MaterialPlace.OfTemplate(TestCourses.TEMPLATE),
                unique,
                MaterialPhase.BEFORE,
                MaterialAudience.NETWORK,
                new MaterialContent.WrittenText("Til alle")));
        try {
            people.signIn(member);
            assertThat(shared.in(own)).anySatisfy(found -> {
                assertThat(found.course().id()).isEqualTo(latest.id);
                assertThat(found.items()).extracting(MaterialItem::id).containsExactly(paper);
            });
        } finally {
            people.signIn(people.administrator());
            desk.remove(paper);
        }
    }

    @Test
    void anotherNetworksMembersFindNothing() {
        MaterialId there = course.text(unique, MaterialAudience.NETWORK);
        people.signIn(neighbour);

        assertThat(shared.in(others)).noneMatch(found -> found.course().id().equals(course.id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shared.in(own));
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(course.id, there));
    }

    @Test
    void whoIsTakenOutOfTheNetworkAndWhenTheCourseIsCalledOffFindsNothing() {
        MaterialId there = course.text(unique, MaterialAudience.NETWORK);
        people.signIn(member);
        assertThat(reading.ofSignedIn(course.id, there).title()).isEqualTo(unique);

        people.signIn(course.coordinator);
        planning.cancel(course.id, "Syk vert");
        people.signIn(member);
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(course.id, there));

        TestCourse next = materials.course(LocalDateTime.parse("2026-03-11T12:00"));
        MaterialId also = next.text(unique, MaterialAudience.NETWORK);
        people.signIn(people.administrator());
        networks.takeOut(own, member);
        people.signIn(member);
        assertThatExceptionOfType(UnknownMaterial.class).isThrownBy(() -> reading.ofSignedIn(next.id, also));
    }

    /** Signed in on this thread, too: whoever was signed in here before must not be taken for the one who asks. */
    private int status(AccountId account, String address) throws Exception {
        people.signIn(account);
        return web.perform(get(address).with(user(account.toString()).roles("NETWORK_MEMBER")))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
