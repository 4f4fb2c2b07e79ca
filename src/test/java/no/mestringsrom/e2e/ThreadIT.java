package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from end to end on the packaged application, in production mode, with a real mail server and real
 * browsers: an administrator lets people in; a coordinator plans and publishes with two equal hosts; two people sign up
 * and join from home; the group talks, the server is killed in the middle; and afterwards the minutes are there to read.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadIT {

    private static final String ADMINISTRATOR = "admin@eksempel.example";
    private static final String COORDINATOR = "koordinator@eksempel.example";
    private static final String PROFESSIONAL = "fag@eksempel.example";
    private static final String EXPERIENCED = "erfaren@eksempel.example";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @TempDir
    static Path folder;

    private final Browsers browsers = new Browsers();
    private final List<Visitor> visitors = new ArrayList<>();
    private final Letters letters = new Letters(MAIL);
    private final Map<String, Visitor> hosts = new HashMap<>();
    private @Nullable Browser atWork;
    private PackagedApplication application;

    @BeforeAll
    void start() {
        application = new PackagedApplication(
                folder,
                List.of("-Xmx512m"),
                Map.of(
                        "spring.mail.host",
                        "localhost",
                        "spring.mail.port",
                        String.valueOf(MAIL.getSmtp().getPort()),
                        "mestringsrom.mail.from",
                        "mestringsrom@eksempel.example",
                        "mestringsrom.administrator",
                        ADMINISTRATOR));
        application.start();
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @Test
    void fromACourseToTheMinutesItGave() throws Exception {
        try {
            letPeopleIn();
            Visitor coordinator = staff(COORDINATOR);
            plan(coordinator);
            String title = prepare(coordinator);
            String anne = signUp(title, "Anne Ŋ. Prøvesen", "anne@eksempel.example", "PATIENT_OR_USER");
            String odd = signUp(title, "Odd 🙂 Prøvesen", "odd@eksempel.example", "RELATIVE");
            meet(anne, odd);
            read(coordinator);
        } catch (Throwable failed) {
            for (Visitor visitor : visitors) {
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target/failed/thread-" + visitors.indexOf(visitor) + ".png"))
                                .setFullPage(true));
            }
            throw failed;
        }
    }

    /** Hosts are asked, say yes, and the course is published; until then it can't be. */
    private String prepare(Visitor coordinator) throws Exception {
        String course = coordinator.page().url();
        coordinator.seesText("course.StatusPanel.missing", 2);
        assertThat(coordinator.button("course.StatusPanel.publish").count()).isZero();
        coordinator.assertAccessible();
        invite(coordinator, "PROFESSIONAL", PROFESSIONAL);
        invite(coordinator, "EXPERIENCED_USER", EXPERIENCED);
        String title = coordinator.page().locator("h1").first().innerText();
        for (String host : List.of(PROFESSIONAL, EXPERIENCED)) {
            Visitor invited = staff(host);
            invited.press("course.InvitationCard.yesTo", title);
            invited.seesText("course.InvitationCard.saidYes");
            invited.assertAccessible();
            hosts.put(host, invited);
        }
        coordinator.open(course);
        coordinator.press("course.StatusPanel.publish");
        coordinator.seesText("course.StatusPanel.publishedText");
        return title;
    }

    /** @return the personal link from the mail */
    private String signUp(String title, String name, String address, String kind) throws Exception {
        Visitor someone = new Visitor(
                application.url(),
                staffBrowser(),
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
        visitors.add(someone);
        someone.open("/kurs");
        someone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        someone.page().locator("a[href*='/pamelding']").first().click();
        someone.fill("registration.Form.name", name);
        someone.fill("registration.Form.email", address);
        someone.page().getByLabel(text("registration.Form.municipality")).selectOption("5501");
        someone.page().getByLabel(text("registration.Form.kind." + kind)).check();
        someone.page().getByLabel(text("registration.Form.consent")).check();
        someone.press("registration.Form.submit");
        someone.seesText("registration.Receipt.confirmed");
        String letter = letters.next(address);
        assertThat(letter.lines().findFirst()).contains(text("mail.SignUpMails.seat.subject"));
        return Letters.link(letter, "/p/");
    }

    private void meet(String anneLink, String oddLink) throws Exception {
        Visitor frode = hosts.get(PROFESSIONAL);
        Visitor eva = hosts.get(EXPERIENCED);
        Visitor anne = atHome(anneLink);
        Visitor odd = atHome(oddLink);
        for (Visitor participant : List.of(anne, odd)) {
            participant.seesText("room.Lobby.measured.not");
            participant.assertAccessible();
            participant.press("room.Lobby.enter");
            participant.seesText("room.Client.waiting.title");
        }
        for (Visitor host : List.of(frode, eva)) {
            host.open("/start");
            host.page().locator("a[href*='/arbeid/rom/']").first().click();
            host.press("room.Lobby.enter");
            host.seesText("room.Client.meter");
        }
        frode.press("room.Client.doors.open");
        for (Visitor everybody : List.of(frode, eva, anne, odd)) {
            everybody.page().locator(".room-video__frame[data-in]").waitFor();
        }
        frode.seesText("room.Client.people.in", 2, 2);
        eva.press("room.Client.start");
        anne.page().locator("mr-group-panel .room-now__left").waitFor();
        frode.assertAccessible(ours());
        anne.assertAccessible(ours());

        List<String> segments = eva.page().locator(".room-agenda__title").allInnerTexts();
        int exchange = eva.page().locator(".room-agenda li").all().stream()
                .map(item -> "true".equals(item.getAttribute("data-exchange")))
                .toList()
                .indexOf(true);
        for (int next = 1; next <= exchange; next++) {
            Visitor host = next % 2 == 0 ? frode : eva;
            host.press("room.Client.step.next", segments.get(next));
            anne.page()
                    .locator("mr-group-panel h2")
                    .filter(new Locator.FilterOptions().setHasText(segments.get(next)))
                    .waitFor();
        }
        frode.seesText("room.Client.meter.counting");

        application.kill();
        eva.seesText("room.Client.lost");
        application.start();
        odd.page().locator("mr-group-panel .room-now__left").waitFor();
        eva.page()
                .getByText(text("room.Client.lost"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(eva.page().locator(".room-video__frame[data-in]").isVisible())
                .as("the video went on while the server was away")
                .isTrue();
        frode.press("room.Client.step.extend", 5);
        eva.page().waitForTimeout(3000);
        eva.press(exchange == segments.size() - 1 ? "room.Client.end" : "room.Client.end.short");
        eva.press("room.Client.end.yes");
        anne.seesText("room.Client.ended.title");
        frode.seesText("room.Client.ended.host.title");
    }

    private void read(Visitor coordinator) throws Exception {
        Visitor reader = staff(COORDINATOR);
        reader.open(coordinator.page().url());
        reader.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text("report.ReadAccount.read")))
                .first()
                .click();
        reader.seesText("report.LedgerView.promised");
        reader.assertAccessible();
        assertThat(reader.page().locator("table tbody tr").count()).isPositive();
    }

    /** The frame is another page with its own test; what surrounds it is ours. */
    private static Predicate<Rule> ours() {
        return rule -> rule.getNodes().stream()
                .anyMatch(node -> !node.getTarget().toString().contains("iframe"));
    }

    private void letPeopleIn() throws Exception {
        Visitor administrator = staff(ADMINISTRATOR);
        administrator.open("/arbeid/administrasjon");
        administrator.assertAccessible();
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
        administrator.assertAccessible();
        administrator.open("/arbeid/administrasjon");
        role(administrator, "Kari Koordinator-Eksempel", "COORDINATOR");
        role(administrator, "Frode Fag-Eksempel", "PROFESSIONAL");
        role(administrator, "Eva Erfaren-Eksempel", "EXPERIENCED_USER");
    }

    private void plan(Visitor coordinator) throws Exception {
        LocalDateTime first = LocalDateTime.now(OSLO).plusMinutes(20);
        coordinator.press("course.MyCoursesSection.plan");
        coordinator.assertAccessible();
        coordinator.select("course.NewCourseView.template", null);
        coordinator.page().locator("vaadin-date-time-picker").first().waitFor();
        coordinator.assertAccessible();
        Locator pickers = coordinator.page().locator("vaadin-date-time-picker");
        pickers.first()
                .locator("[slot='date-picker'] input")
                .fill(first.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        coordinator.page().keyboard().press("Enter");
        closed(coordinator, "vaadin-date-picker");
        pickers.first().locator("[slot='time-picker'] input").fill(first.format(DateTimeFormatter.ofPattern("HH:mm")));
        coordinator.page().keyboard().press("Tab");
        closed(coordinator, "vaadin-time-picker");
        coordinator.press("course.NewCourseView.plan");
        coordinator.page().waitForURL(url -> url.matches(".*/arbeid/kurs/[0-9a-f-]{36}.*"));
    }

    /** Its list or calendar is gone from the screen, and what it covered can be reached again. */
    private static void closed(Visitor visitor, String picker) {
        visitor.page()
                .locator(picker + "[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visitor.page()
                .locator("[data-aria-hidden]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void invite(Visitor coordinator, String role, String address) {
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

    private static void role(Visitor administrator, String name, String role) {
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
        administrator.press("learningservice.RolesDialog.close");
    }

    private static void choose(Visitor visitor, String key, String value) {
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

    /** Signs in by the link in the mail. */
    private Visitor staff(String address) throws Exception {
        Visitor visitor = visitor();
        visitor.open("/logg-inn");
        visitor.assertAccessible();
        visitor.fill("account.LoginPages.email", address);
        visitor.press("account.LoginPages.send");
        visitor.seesText("account.LoginPages.sentTitle");
        String letter = letters.next(address);
        while (!letter.contains("/logg-inn/lenke")) {
            letter = letters.next(address);
        }
        visitor.open(Letters.link(letter, "/logg-inn/lenke"));
        visitor.press("account.LoginPages.followButton");
        visitor.page()
                .waitForURL(
                        url -> url.contains("/start"),
                        new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        visitor.page().locator("h1").first().waitFor();
        return visitor;
    }

    private Visitor visitor() {
        return remember(new Visitor(
                application.url(), staffBrowser(), new Browser.NewContextOptions().setViewportSize(1280, 900)));
    }

    /** With a browser, a camera and a microphone of their own. */
    private Visitor atHome(String link) {
        Visitor participant = remember(new Visitor(
                application.url(), browsers.launch(), new Browser.NewContextOptions().setViewportSize(360, 740)));
        participant.open(link);
        return participant;
    }

    private Visitor remember(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    private Browser staffBrowser() {
        if (atWork == null) {
            atWork = browsers.launch();
        }
        return atWork;
    }
}
