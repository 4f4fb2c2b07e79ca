package no.mestringsrom.pairing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.pairing.FailingPairing;
import no.mestringsrom.pairing.Vacancies;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coordinator sees of proposals, and does with them. */
class PairingViewsTest extends UiTest {

    private static final String SOUTH_SAMI = "sma";

    @Autowired
    CoursePlanning planning;

    @Autowired
    CoursePairing pairing;

    @Autowired
    HostInvitations invitations;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    AccountId coordinator;
    AccountId erik;
    CourseId course;

    @BeforeEach
    void aCourseThatLacksBoth() {
        LearningServiceId service = courses.service();
        coordinator = people.coordinator(service.value());
        hosts.ready(courses.professional("Pia Prøve"), coordinator, SOUTH_SAMI, Set.of(TargetGroup.DIABETES), Map.of());
        erik = hosts.ready(
                courses.experiencedUser("Erik Prøve"),
                coordinator,
                SOUTH_SAMI,
                Set.of(),
                Map.of(TargetGroup.DIABETES, ShownTo.ALL_COORDINATORS));
        people.signIn(coordinator);
        course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));
        pairing.speak(course, SOUTH_SAMI);
    }

    @AfterEach
    void nobodySpeaksItAnyMore() {
        database.sql("delete from host_language where language = ?")
                .param(SOUTH_SAMI)
                .update();
    }

    @Test
    void aPairIsProposedWithReasonsAndInvitedByOnePress() {
        signIn(coordinator);
        CourseNavigation.toCourse(course);
        assertThat(texts()).contains("Kurset mangler en fagperson. Kurset mangler en erfaren bruker.");
        _click(_get(Button.class, spec -> spec.withText("Foreslå vertspar")));
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Pia Prøve", "Erik Prøve");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .contains(
                        "Kan på alle 4 samlingene",
                        "Kjenner fagfeltet",
                        "Kjenner det fra eget liv, og har delt det med deg");
        assertThat(_get(PairingPanel.class).getElement().getTextRecursively()).doesNotContainIgnoringCase("diabetes");

        Button invite = _get(Button.class, spec -> spec.withText("Inviter begge"));
        assertThat(invite.getAriaLabel()).contains("Inviter begge: Pia Prøve, Erik Prøve");
        assertThat(_find(_get(PairingPanel.class), Paragraph.class))
                .filteredOn(paragraph -> "status".equals(paragraph.getElement().getAttribute("role")))
                .extracting(Paragraph::getText)
                .containsExactly("Ett forslag.");
        _click(invite);
        assertThat(sessions.hosts(course)).extracting(CourseHostSeat::name).containsExactly("Pia Prøve", "Erik Prøve");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Foreslå vertspar");
    }

    @Test
    void whenSomebodyHasSaidNoTheOthersStandThereAtOnce() {
        CourseHostId seat =
                invitations.invite(new InviteHost(course, accounts.get(erik).email(), SessionRole.EXPERIENCED_USER));
        people.signIn(erik);
        invitations.answer(seat, false);
        hosts.ready(courses.experiencedUser("Eva Vikar"), coordinator, SOUTH_SAMI, Set.of(), Map.of());

        signIn(coordinator);
        CourseNavigation.toCourse(course);

        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Eva Vikar", "Erik Prøve");
        assertThat(_find(Span.class))
                .extracting(Span::getText)
                .contains("Erfaren bruker · Kan ikke være med i dette kurset");
        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .anySatisfy(summary -> assertThat(summary).startsWith("De andre, og hva som står i veien"));
    }

    @Test
    void aSearchThatFailsTakesNothingElseWithIt() {
        signIn(coordinator);
        Vacancies afterANo = new Vacancies(List.of(SessionRole.EXPERIENCED_USER), false, true, List.of(), "nb");

        UI.getCurrent().add(new PairingPanel(course, afterANo, FailingPairing.proposals(), municipalities));

        assertThat(texts()).contains("Det gikk ikke å finne forslag. Prøv en gang til.");
        assertThat(_get(Button.class, spec -> spec.withText("Foreslå vertspar")).isEnabled())
                .isTrue();
    }

    @Test
    void aHostSeesNoProposals() {
        CourseHostId seat =
                invitations.invite(new InviteHost(course, accounts.get(erik).email(), SessionRole.EXPERIENCED_USER));
        people.signIn(erik);
        invitations.answer(seat, true);
        signIn(erik);
        CourseNavigation.toCourse(course);
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Foreslå vertspar");
    }

    @Test
    @Timeout(60)
    void aSeasonIsProposedAndThoseWhoAreTickedAreInvited() throws InterruptedException {
        signIn(coordinator);
        UI.getCurrent().navigate("arbeid/sesong");
        assertThat(texts()).contains("Ett kurs mangler en vert.");
        _click(_get(Button.class, spec -> spec.withText("Foreslå for hele sesongen")));
        while (!texts().contains("Fant verter til 1 av 1 kurs.")) {
            Thread.sleep(100);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        _click(_get(Button.class, spec -> spec.withText("Inviter de valgte")));
        assertThat(texts()).contains("Velg minst ett kurs.");
        assertThat(sessions.hosts(course)).isEmpty();

        Checkbox both = _get(Checkbox.class, spec -> spec.withLabel("Spør disse 2"));
        assertThat(both.getAriaLabel())
                .hasValueSatisfying(name -> assertThat(name).startsWith("Spør disse 2: "));
        _setValue(both, true);
        _click(_get(Button.class, spec -> spec.withText("Inviter de valgte")));
        assertThat(sessions.hosts(course)).hasSize(2);
        assertThat(_find(Checkbox.class)).isEmpty();
    }

    private static List<String> texts() {
        return _find(Component.class).stream()
                .filter(component ->
                        component instanceof Paragraph || component instanceof Span || component instanceof ListItem)
                .map(component -> component.getElement().getText())
                .toList();
    }
}
