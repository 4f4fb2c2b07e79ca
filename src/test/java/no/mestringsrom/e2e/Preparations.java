package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mestringsrom.registration.ParticipantKind;

/** All that comes before a session: people are let in, a course is planned with two hosts, published, and signed up to. */
final class Preparations {

    static final String ADMINISTRATOR = "admin@eksempel.example";
    static final String COORDINATOR = "koordinator@eksempel.example";
    static final String PROFESSIONAL = "fag@eksempel.example";
    static final String EXPERIENCED = "erfaren@eksempel.example";

    /** A template of several sessions, so that minutes can be given in the next one. */
    private static final String TEMPLATE = "a-leve-et-friskere-liv";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** One who signs up. */
    record Person(String name, String address, ParticipantKind kind) {}

    private final Company company;
    private final boolean looking;

    /** @param looking whether pages are looked at for access on the way: once is enough for all tests */
    Preparations(Company company, boolean looking) {
        this.company = company;
        this.looking = looking;
    }

    void letPeopleIn() throws Exception {
        Visitor administrator = company.staff(ADMINISTRATOR, Device.DESK);
        administrator.open("/arbeid/administrasjon");
        look(administrator);
        account(administrator, "Kari Koordinator-Eksempel", COORDINATOR);
        account(administrator, "Frode Fag-Eksempel", PROFESSIONAL);
        account(administrator, "Eva Erfaren-Eksempel", EXPERIENCED);
        administrator.fill("learningservice.ServicesPart.name", "Mestringstjenesten i eksempelkommunene");
        choose(administrator, "learningservice.ServicesPart.host", "Tromsø");
        choose(administrator, "learningservice.ServicesPart.takingPart", "Balsfjord");
        administrator.page().keyboard().press("Escape");
        administrator.fill("learningservice.ServicesPart.cooperation", "Eksempelsamarbeidet");
        administrator.fill("learningservice.ServicesPart.email", "kurs@eksempel.example");
        administrator.press("learningservice.ServicesPart.create");
        administrator.seesText("learningservice.ServicesPart.created", "Mestringstjenesten i eksempelkommunene");
        look(administrator);
        administrator.open("/arbeid/administrasjon");
        role(administrator, "Kari Koordinator-Eksempel", "COORDINATOR");
        role(administrator, "Frode Fag-Eksempel", "PROFESSIONAL");
        role(administrator, "Eva Erfaren-Eksempel", "EXPERIENCED_USER");
    }

    /** What the template promises for the first session, which is what the course is planned with. */
    static Programme promised() {
        return Programme.ofTemplate(TEMPLATE);
    }

    /** A course from the template, whose first session begins in twenty minutes. */
    void plan(Visitor coordinator) throws Exception {
        coordinator.press("course.MyCoursesSection.plan");
        coordinator.assertAccessible();
        coordinator.select("course.NewCourseView.template", promised().course());
        planFromTemplate(coordinator, "course.NewCourseView.plan");
    }

    /**
     * Of a template that has been chosen, with a first session that begins in twenty minutes.
     *
     * @param decision what is pressed in the end
     */
    static void planFromTemplate(Visitor coordinator, String decision) {
        planFromTemplate(coordinator, decision, soon());
    }

    /** In twenty minutes. */
    static LocalDateTime soon() {
        return LocalDateTime.now(OSLO).plusMinutes(20);
    }

    /** At a time when people usually say that they can. */
    static LocalDateTime tomorrowEvening() {
        return LocalDateTime.now(OSLO).plusDays(1).withHour(17).withMinute(0);
    }

    static void planFromTemplate(Visitor coordinator, String decision, LocalDateTime first) {
        coordinator.page().locator("vaadin-date-time-picker").first().waitFor();
        coordinator.assertAccessible();
        setFirst(coordinator, first);
        coordinator.press(decision);
        coordinator.page().waitForURL(url -> url.matches(".*/arbeid/kurs/[0-9a-f-]{36}.*"));
    }

    /** In the first field for a date and a time. */
    static void setFirst(Visitor coordinator, LocalDateTime when) {
        set(coordinator, coordinator.page().locator("vaadin-date-time-picker").first(), when);
    }

    /** In this field for a date and a time. */
    static void set(Visitor coordinator, Locator picker, LocalDateTime when) {
        picker.locator("[slot='date-picker'] input").fill(when.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        coordinator.page().keyboard().press("Enter");
        closed(coordinator, "vaadin-date-picker");
        picker.locator("[slot='time-picker'] input").fill(when.format(DateTimeFormatter.ofPattern("HH:mm")));
        coordinator.page().keyboard().press("Tab");
        closed(coordinator, "vaadin-time-picker");
    }

    /**
     * Hosts are asked, say yes, and the course is published; until then it can't be.
     *
     * @param devices what each of the hosts sits at, by their address
     * @return the hosts, who have signed in
     */
    Map<String, Visitor> publish(Visitor coordinator, Map<String, Device> devices) throws Exception {
        String course = coordinator.page().url();
        coordinator.seesText("course.StatusPanel.missing", 2);
        assertThat(coordinator.button("course.StatusPanel.publish").count()).isZero();
        coordinator.assertAccessible();
        invite(coordinator, "PROFESSIONAL", PROFESSIONAL);
        invite(coordinator, "EXPERIENCED_USER", EXPERIENCED);
        String title = coordinator.page().locator("h1").first().innerText();
        Map<String, Visitor> hosts = new LinkedHashMap<>();
        for (Map.Entry<String, Device> host : devices.entrySet()) {
            Visitor invited = company.staff(host.getKey(), host.getValue());
            invited.press("course.InvitationCard.yesTo", title);
            invited.seesText("course.InvitationCard.saidYes");
            invited.assertAccessible();
            hosts.put(host.getKey(), invited);
        }
        for (Visitor host : hosts.values()) {
            host.open(course);
            host.press("course.PlanPanel.sign");
            host.page()
                    .locator(".signers .answer-yes")
                    .nth(hosts.values().stream().toList().indexOf(host))
                    .waitFor();
            host.assertAccessible();
            host.open("/start");
        }
        coordinator.open(course);
        coordinator.press("course.StatusPanel.publish");
        coordinator.seesText("course.StatusPanel.publishedText");
        coordinator.assertAccessible();
        return hosts;
    }

    /**
     * From the list of courses to the seat: the form, and a yes behind the link in the mail.
     *
     * @return the personal link from the mail
     */
    String signUp(String title, Person person, Device device) throws Exception {
        Visitor someone = company.passingBy(device);
        someone.open("/kurs");
        look(someone, device);
        someone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        someone.page().locator("a[href*='/pamelding']").first().waitFor();
        look(someone, device);
        someone.page().locator("a[href*='/pamelding']").first().click();
        someone.fill("registration.Form.name", person.name());
        someone.fill("registration.Form.email", person.address());
        someone.page().getByLabel(text("registration.Form.municipality")).selectOption("5501");
        someone.check("registration.Form.kind." + person.kind());
        someone.check("registration.Form.consent");
        look(someone, device);
        someone.press("registration.Form.submit");
        someone.seesText("registration.Receipt.free");
        look(someone, device);
        String letter = company.letters().next(person.address());
        assertThat(letter.lines().findFirst()).contains(text("mail.SignUpMails.confirm.subject"));
        String link = Letters.link(letter, "/p/");
        someone.open(link);
        look(someone, device);
        someone.press("registration.Place.HELD.yes");
        someone.seesText("registration.Leave.link");
        assertThat(company.letters().next(person.address()).lines().findFirst())
                .contains(text("mail.SignUpMails.seat.subject"));
        return link;
    }

    private void look(Visitor visitor) {
        if (looking) {
            visitor.assertAccessible();
        }
    }

    /** Only where a browser runs scripts can axe run in it. */
    private void look(Visitor visitor, Device device) {
        if (device.script()) {
            look(visitor);
            visitor.assertNoScrollingSideways();
        }
    }

    /** Its list or calendar is gone from the screen, and what it covered can be reached again. */
    static void closed(Visitor visitor, String picker) {
        visitor.page()
                .locator(picker + "[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.page()
                .locator("[data-aria-hidden]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    static void invite(Visitor coordinator, String role, String address) {
        coordinator.press("course.HostsPanel.invite." + role);
        coordinator.fill("course.InviteDialog.email", address);
        coordinator.press("course.InviteDialog.send");
        coordinator.seesText("course.InviteDialog.sent");
    }

    private static void account(Visitor administrator, String name, String address) {
        administrator.fill("learningservice.AccountsPart.name", name);
        administrator.fill("learningservice.AccountsPart.email", address);
        administrator.press("learningservice.AccountsPart.create");
        administrator.seesText("learningservice.AccountsPart.created", name);
    }

    private void role(Visitor administrator, String name, String role) {
        administrator.press("learningservice.AccountsPart.rolesOf", name);
        administrator.select("learningservice.RolesDialog.role", text("account.Role." + role));
        if (role.equals("COORDINATOR")) {
            choose(administrator, "learningservice.RolesDialog.service", "Mestringstjenesten i eksempelkommunene");
        }
        administrator.press("learningservice.RolesDialog.give");
        administrator
                .page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("learningservice.RolesDialog.take")))
                .first()
                .waitFor();
        look(administrator);
        administrator.press("learningservice.RolesDialog.close");
    }

    static void choose(Visitor visitor, String key, String value) {
        Locator field = visitor.page()
                .getByLabel(text(key), new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(value);
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .first()
                .click();
    }
}
