package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import no.mestringsrom.e2e.Preparations.Person;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.testing.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A course from the order to the last signature: somebody asks for it, it begins as an idea, and a professional and an
 * experienced user plan, hold and evaluate it, each on a phone.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderIT {

    private static final String ASKER = "legekontor@eksempel.example";
    private static final Programme PROGRAMME = Programme.ofTemplate("apent-temamote-sovn");
    private static final Person ANNE = new Person("Anne", "anne@eksempel.example", ParticipantKind.PATIENT_OR_USER);
    private static final String LEARNT = "Halvparten ville fortelle mer. Neste gang begynner vi med samtalen.";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private PackagedApplication application;
    private Company company;

    @BeforeAll
    void start(@TempDir Path folder) {
        application = PackagedApplication.withMail(folder, MAIL);
        application.start();
        company = new Company(application.url(), new Letters(MAIL));
    }

    @AfterAll
    void stop() {
        company.close();
        application.close();
    }

    @Test
    void fromAnOrderToTheLastSignature() throws Exception {
        try {
            Preparations preparations = new Preparations(company, false);
            preparations.letPeopleIn();
            ask();
            Visitor coordinator = company.staff(Preparations.COORDINATOR, Device.DESK);
            String request = accept(coordinator);
            String course = fromIdeaToPlan(coordinator);
            link(coordinator, request);
            for (String host : List.of(Preparations.PROFESSIONAL, Preparations.EXPERIENCED)) {
                writeProfile(host);
                find(coordinator, host);
                sayWhen(host);
            }
            askWhoIsProposed(coordinator, course);
            List<Visitor> hosts = List.of(host(Preparations.PROFESSIONAL), host(Preparations.EXPERIENCED));
            move(coordinator, course);
            tick(hosts.getFirst(), course);
            hosts.forEach(host -> prepare(host, course));
            publish(coordinator, course);
            String link = preparations.signUp(PROGRAMME.course(), ANNE, Device.PHONE);
            Visitor anne = company.atHome(link, Device.PHONE);
            tell(anne, link, "BEFORE", true);
            anne.open(link);
            hold(hosts, anne);
            assertThat(company.letters().next(ANNE.address())).startsWith(text("mail.CourseMails.held.subject"));
            tell(anne, link, "SESSION", false);
            anne.press("evaluation.Thanks.more");
            answer(anne, true);
            evaluate(hosts, course);
            coordinator.open(course);
            coordinator.seesText("course.CoursePhase.COMPLETED");
            coordinator.seesText("report.PartnershipSection.planned.both");
            coordinator.seesText("report.PartnershipSection.evaluated.both");
            coordinator.assertAccessible();
        } catch (Throwable failed) {
            company.photograph("order");
            throw failed;
        }
    }

    private void ask() throws Exception {
        Visitor asker = company.passingBy(Device.PHONE);
        asker.open("/bestill");
        asker.assertAccessible();
        asker.assertNoScrollingSideways();
        asker.fill("request.Form.unit", "Eksempelveien legekontor");
        asker.page().locator("[name='navn']").fill("Liv Legesen-Eksempel");
        asker.fill("request.Form.email", ASKER);
        asker.choose("request.Form.municipality", "Tromsø");
        asker.choose("request.Form.targetGroup", text("template.TargetGroup.ACROSS_DIAGNOSES"));
        asker.fill("request.Form.participants", "8");
        asker.press("request.Form.submit");
        asker.seesText("request.Receipt.title");
        assertThat(company.letters().next(ASKER)).startsWith(text("mail.RequestMails.received.subject"));
    }

    /** @return the address of the order's page */
    private String accept(Visitor coordinator) throws Exception {
        coordinator.press(
                "request.RequestsSection.label", text("request.RequestsSection.answer"), "Eksempelveien legekontor");
        coordinator.fill("request.RequestView.words", "Det blir et kurs i kveld.");
        coordinator.press("request.RequestView.send");
        coordinator.seesText("request.RequestView.sent");
        coordinator.assertAccessible();
        assertThat(company.letters().next(ASKER)).startsWith(text("mail.RequestMails.accepted.subject"));
        return coordinator.page().url();
    }

    /** @return the address of the course's page */
    private static String fromIdeaToPlan(Visitor coordinator) {
        coordinator.open("/arbeid/maler");
        coordinator.assertAccessible();
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PROGRAMME.course()))
                .click();
        coordinator.seesText("course.TemplateView.fixed");
        coordinator.assertAccessible();
        coordinator.press("course.TemplateView.plan");
        Preparations.planFromTemplate(coordinator, "course.NewCourseView.idea", Preparations.tomorrowEvening());
        coordinator.seesText("course.StatusPanel.idea");
        coordinator.assertAccessible();
        coordinator.press("course.StatusPanel.begin");
        coordinator.seesText("course.StatusPanel.missing", 2);
        return coordinator.page().url();
    }

    private static void link(Visitor coordinator, String request) {
        coordinator.open(request);
        coordinator.select("request.RequestView.which", null);
        coordinator.press("request.RequestView.link");
        coordinator.seesText("request.RequestView.linked");
    }

    private void writeProfile(String address) throws Exception {
        Visitor host = company.staff(address, Device.PHONE);
        host.open("/arbeid/min-profil");
        Preparations.choose(host, "host.AboutPanel.municipality", "Tromsø");
        host.press("host.AboutPanel.save");
        host.seesText("host.AboutPanel.saved");
        host.assertAccessible();
        host.assertNoScrollingSideways();
    }

    /** In the registry: confirms every step that is asked of them, and asks when they can. */
    private static void find(Visitor coordinator, String address) {
        coordinator.open("/arbeid/verter");
        coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name(address)))
                .first()
                .click();
        coordinator.seesText("host.ConfirmPanel.title");
        coordinator.assertAccessible();
        Locator confirm = coordinator
                .page()
                .getByText(text("host.ConfirmPanel.confirm"), new Page.GetByTextOptions().setExact(true))
                .and(coordinator.page().locator("vaadin-button"));
        for (int left = confirm.count(); left > 0; left--) {
            int now = left;
            confirm.first().click();
            coordinator.page().waitForCondition(() -> confirm.count() < now);
        }
        coordinator.press("host.WhenPanel.ask");
        coordinator.seesText("host.WhenPanel.asked");
    }

    private static String name(String address) {
        return address.equals(Preparations.PROFESSIONAL) ? "Frode Fag-Eksempel" : "Eva Erfaren-Eksempel";
    }

    /** By the link in the mail, on a phone: the evenings are free. */
    private void sayWhen(String address) throws Exception {
        String letter = company.letters().next(address);
        while (!letter.contains("/tilgjengelig/")) {
            letter = company.letters().next(address);
        }
        Visitor host = company.passingBy(Device.PHONE);
        host.open(Letters.link(letter, "/tilgjengelig/"));
        host.assertAccessible();
        host.assertNoScrollingSideways();
        Locator evenings = host.page()
                .locator(".mr-sheet__days .mr-tick")
                .filter(new Locator.FilterOptions().setHasText(text("host.PartOfDay.EVENING")));
        for (int day = 0; day < 2; day++) {
            evenings.nth(day).click();
        }
        host.press("host.Sheet.save");
        host.seesText("host.SheetSaved.title");
        host.assertAccessible();
    }

    private static void askWhoIsProposed(Visitor coordinator, String course) {
        coordinator.open(course);
        coordinator.press("pairing.PairingPanel.propose");
        coordinator.seesText("pairing.PairingPanel.found", 1);
        coordinator.sees("Frode Fag-Eksempel");
        coordinator.sees("Eva Erfaren-Eksempel");
        coordinator.assertAccessible();
        coordinator
                .page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text("pairing.PairingPanel.invite.both")))
                .first()
                .click();
        coordinator.seesText("pairing.PairingPanel.invited", 2);
    }

    /** Nobody waits until tomorrow here. */
    private static void move(Visitor coordinator, String course) {
        coordinator.open(course);
        coordinator.press("course.SessionCard.editOf", PROGRAMME.session());
        coordinator.page().locator("vaadin-date-time-picker").first().waitFor();
        Preparations.setFirst(coordinator, Preparations.soon());
        coordinator.press("course.Dialog.save");
        coordinator.page().waitForURL(url -> url.matches(".*/arbeid/kurs/[0-9a-f-]{36}.*"));
    }

    /** That it is done is known when it is counted: by then it is kept. */
    private static void tick(Visitor host, String course) {
        host.open(course);
        Locator open = host.page().locator(".checklist:visible").first();
        open.locator("input").first().check();
        int items = open.locator("vaadin-checkbox").count();
        host.seesText("checklist.ChecklistPanel.PLANNING", 1, items);
        host.open(course);
        host.seesText("checklist.ChecklistPanel.PLANNING", 1, items);
        open.locator("vaadin-checkbox[checked]").waitFor();
    }

    /** Says yes from the mail, without signing in, and signs in afterwards. */
    private Visitor host(String address) throws Exception {
        Visitor invited = company.passingBy(Device.PHONE);
        invited.open(Letters.link(company.letters().next(address), "/invitasjon/"));
        invited.seesText("course.Invitation.title");
        invited.assertAccessible();
        invited.assertNoScrollingSideways();
        invited.press("course.InvitationCard.yes");
        invited.seesText("course.Invitation.saidYes");
        return company.staff(address, Device.PHONE);
    }

    private static void prepare(Visitor host, String course) {
        host.open(course);
        host.seesText("checklist.ChecklistPanel.title");
        host.assertAccessible();
        host.assertNoScrollingSideways();
        host.press("course.PlanPanel.sign");
        host.seesText("course.PlanPanel.done");
    }

    private void publish(Visitor coordinator, String course) throws Exception {
        coordinator.open(course);
        coordinator.press("course.StatusPanel.publish");
        coordinator.seesText("course.StatusPanel.publishedText");
        assertThat(company.letters().next(ASKER)).startsWith(text("mail.RequestMails.open.subject"));
    }

    /** How she is before the course, or how it was. */
    private static void tell(Visitor participant, String link, String form, boolean joined) {
        participant.open(link);
        participant.press("evaluation.Invitation." + form);
        answer(participant, joined);
    }

    /** @param joined whether a number is joined to another of hers, by a code of her browser's own */
    private static void answer(Visitor participant, boolean joined) {
        participant.assertAccessible();
        participant.assertNoScrollingSideways();
        Locator code = participant.page().locator("#kode");
        if (joined) {
            participant.page().waitForCondition(() -> code.inputValue().matches("[0-9a-f]{64}"));
        }
        participant
                .page()
                .locator(".mr-tick")
                .filter(new Locator.FilterOptions().setHasText("7"))
                .first()
                .click();
        participant.press("evaluation.Form.submit");
        participant.seesText("evaluation.Thanks.title");
        participant.assertAccessible();
    }

    private static void hold(List<Visitor> hosts, Visitor anne) {
        anne.press("room.Lobby.enter");
        for (Visitor host : hosts) {
            host.open("/start");
            host.press("room.EnterRoom.enterOf", PROGRAMME.session());
            host.press("room.Lobby.enter");
            new RoomPage(host).isIn();
            host.assertNoScrollingSideways();
        }
        Visitor first = hosts.getFirst();
        first.press("room.Client.doors.open");
        new RoomPage(anne).isIn();
        first.press("room.Client.start");
        new RoomPage(anne).isOn(PROGRAMME.parts().getFirst().title());
        first.press("room.Client.end.short");
        first.press("room.Client.end.yes");
        anne.seesText("room.Client.ended.title");
    }

    private static void evaluate(List<Visitor> hosts, String course) {
        Visitor writer = hosts.getFirst();
        writer.open(course);
        writer.seesText("course.CoursePhase.EVALUATING");
        writer.assertAccessible();
        writer.assertNoScrollingSideways();
        writer.fill("course.EvaluationPanel.learnt", LEARNT);
        writer.press("course.EvaluationPanel.sign");
        writer.seesText("course.EvaluationPanel.done");
        Visitor reader = hosts.getLast();
        reader.open(course);
        assertThat(reader.page()
                        .getByLabel(text("course.EvaluationPanel.learnt"))
                        .inputValue())
                .isEqualTo(LEARNT);
        reader.press("course.EvaluationPanel.sign");
        reader.seesText("course.EvaluationPanel.completed");
    }
}
