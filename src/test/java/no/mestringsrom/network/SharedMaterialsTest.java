package no.mestringsrom.network;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.material.AddMaterial;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialContent;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialPhase;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.Samples;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.material.UnknownMaterial;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
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
    MaterialUploads uploads;

    @Autowired
    TemplateDesk templates;

    @Autowired
    CoursePlanning planning;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestCourses courses;

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
    void membersReadWhatIsForThemOfATemplateThatIsSharedWithThem() throws Exception {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(people.administrator());
        networks.letIn(own, coordinator);
        people.signIn(coordinator);
        TemplateId template = templates.copy(TestCourses.TEMPLATE, service.value());
        MaterialPlace place = new MaterialPlace.OfTemplate(template);
        MaterialId paper = desk.add(new AddMaterial(
                place,
                unique,
                MaterialPhase.AFTER,
                MaterialAudience.NETWORK,
                new MaterialContent.UploadedFile(
                        uploads.receive(place, "ark.pdf", new ByteArrayInputStream(Samples.pdf()), -1))));
        MaterialId inner = desk.add(new AddMaterial(
                place,
                "Deltakere " + unique,
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                new MaterialContent.WrittenText("Hei")));
        people.signIn(member);
        assertThat(reading.ofTemplate(template)).as("not shared yet").isEmpty();
        people.signIn(coordinator);
        templates.share(template, Sharing.NETWORK, own.value());

        signIn(member);
        UI.getCurrent().navigate("arbeid/maler/" + template.value());
        String address = _get(Anchor.class, spec -> spec.withText(unique)).getHref();
        _assertNone(Anchor.class, spec -> spec.withText("Deltakere " + unique));
        _assertNone(Button.class, spec -> spec.withText("Legg ut materiell"));

        MockVaadin.tearDown();
        String ofInner = "/arbeid/maler/" + template.value() + "/materiell/" + inner.value();
        assertThat(address).endsWith(paper.value() + "/fil/1");
        assertThat(status(member, address)).isEqualTo(200);
        assertThat(status(member, address.replace("/fil/1", "/fil/2"))).isEqualTo(404);
        assertThat(status(member, ofInner)).isEqualTo(404);
        assertThat(status(member, ofInner + "?version=1")).isEqualTo(404);
        assertThat(status(coordinator, ofInner)).isEqualTo(200);
        assertThat(status(neighbour, address)).isEqualTo(404);

        people.signIn(coordinator);
        templates.share(template, Sharing.EVERYONE, null);
        assertThat(status(neighbour, address))
                .as("the template is theirs to read, not what is for a network")
                .isEqualTo(404);
    }

    @Test
    void whatIsNotForNowTakesNoPlaceFromWhatIs() {
        LocalDateTime far = LocalDateTime.parse("2099-01-06T12:00");
        TestCourse readable = materials.course(far);
        MaterialId now = readable.text(unique, MaterialAudience.NETWORK);
        TestCourse later = materials.course(far.plusMonths(1));
        later.text(later.place(), unique, MaterialPhase.AFTER, MaterialAudience.NETWORK);
        people.signIn(member);

        assertThat(shared.in(own, 1))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.items()).extracting(MaterialItem::id).containsExactly(now));
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
