package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Supplier;

/**
 * The way to every page of the demo but the room itself, as people go it: by links and buttons, on a small phone and on a
 * desk the same. Nothing that others would notice is left behind: who signs up on the way signs off again.
 */
final class Tour {

    /** What is done at each page. */
    interface Stop {

        /** @param name of the page, the same on every tour */
        void at(String name, Page page);
    }

    private static final String OPEN = "Trygghetsnett";
    private static final String FULL = "Livslyst når det røyner på";
    private static final String BEING_PLANNED = "Åpent temamøte: søvn";
    private static final String ON_NOW = "Diabetes type 2-kurs";
    private static final String STARTS_TOMORROW = "Lyst på livet";
    private static final String ORDERED_BY = "Polarsletta legekontor";
    private static final String FINISHED = "TA TAK";
    private static final String OWN_TEMPLATE = "Å leve et friskere liv på skjerm";

    private final String url;
    private final Supplier<Page> window;
    private final Stop stop;

    /** @param window somebody's browser, in which nobody is signed in */
    Tour(String url, Supplier<Page> window, Stop stop) {
        this.url = url;
        this.window = window;
        this.stop = stop;
    }

    /** Its people move in while the first visitors are let in already. */
    void waitForTheDemo() {
        Page page = window.get();
        page.navigate(url + "/kurs");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("main .mr-course").count() >= 3;
                },
                new Page.WaitForConditionOptions().setTimeout(300_000));
        page.context().close();
    }

    void publicPages() {
        Page page = window.get();
        open(page, "landing", "/");
        open(page, "about", "/om");
        open(page, "privacy", "/om/personvern");
        open(page, "accessibility", "/om/tilgjengelighet");
        open(page, "catalogue", "/kurs");
        open(page, "catalogue-none", "/kurs?gruppe=CANCER&kommune=5501");
        page.navigate(url + "/kurs");
        page.locator(".mr-filter__more summary").click();
        arrive("catalogue-filter", page);
        open(page, "services", "/tjenester");
        open(page, "services-answer", "/tjenester?sok=diabetes+troms%C3%B8");
        open(page, "services-answer-none", "/tjenester?sok=xyzzyplugh");
        open(page, "municipality", "/kommune/5501");
        open(page, "municipality-without-service", "/kommune/5536");
        open(page, "request", "/bestill");
        open(page, "request-receipt", "/bestill/mottatt");
        open(page, "sign-in", "/logg-inn");
        page.getByLabel(text("account.LoginPages.email")).fill("ingen@eksempel.example");
        press(page, "account.LoginPages.send");
        arrive("sign-in-sent", page);
        open(page, "sign-in-link", "/logg-inn/lenke?token=prove");
        open(page, "sign-in-refused", "/logg-inn/lenke");
        open(page, "not-found", "/finnes-ikke");
        open(page, "link-refused", "/p/ukjent");
        open(page, "demo-mails", "/demo/post");
        page.context().close();
    }

    /** One who gets a seat, and one who has to wait; both think better of it. */
    void signUpAndOff() {
        Page page = window.get();
        course(page, OPEN);
        arrive("course", page);
        page.locator("a[href*='/pamelding']").first().click();
        arrive("sign-up", page);
        press(page, "registration.Form.submit");
        page.locator(".ds-error-summary").waitFor();
        arrive("sign-up-errors", page);
        signUp(page, "5501", "registration.Form.submit");
        arrive("sign-up-receipt", page);
        page.navigate(letter(page, OPEN));
        arrive("place-held", page);
        press(page, "registration.Place.HELD.yes");
        page.locator(".lobby-first").waitFor();
        arrive("lobby-before", page);
        press(page, "registration.Leave.link");
        arrive("sign-off", page);
        press(page, "registration.Leave.confirm");
        arrive("signed-off", page);

        course(page, FULL);
        arrive("course-full", page);
        page.locator("a[href*='/pamelding']").first().click();
        arrive("sign-up-waiting", page);
        signUp(page, "1806", "registration.Form.submit.waiting");
        arrive("sign-up-receipt-waiting", page);
        page.navigate(letter(page, FULL));
        arrive("place-unconfirmed", page);
        press(page, "registration.Place.UNCONFIRMED.yes");
        page.getByText(text("registration.Place.WAITING.title")).waitFor();
        arrive("link-waiting", page);
        press(page, "registration.Leave.link");
        press(page, "registration.Leave.confirm");
        page.locator("h1").waitFor();
        page.context().close();
    }

    /** Of one who takes part now, tomorrow, and has taken part. */
    void participantLobbies() {
        Page page = window.get();
        page.navigate(letter(page, ON_NOW));
        arrive("lobby", page);
        page.navigate(url + page.locator("a[href*='/materiell/']").last().getAttribute("href"));
        page.locator(".mr-text").waitFor();
        arrive("material", page);
        page.navigate(letter(page, STARTS_TOMORROW));
        arrive("lobby-tomorrow", page);
        press(page, "evaluation.Invitation.BEFORE");
        arrive("evaluation", page);
        // The newest letter leads further, to the questions after the course.
        String own = letter(page, FINISHED).replaceFirst("(/p/[^/?]+).*", "$1");
        page.navigate(own);
        arrive("lobby-finished", page);
        page.navigate(own + "/mine-opplysninger");
        arrive("own-data", page);
        page.navigate(own + "/mine-opplysninger/slett");
        arrive("own-data-delete", page);
        page.context().close();
    }

    void coordinator() {
        Page page = signIn("COORDINATOR");
        arrive("start-coordinator", page);
        press(page, "request.RequestsSection.label", text("request.RequestsSection.answer"), ORDERED_BY);
        arrive("request-answer", page);
        myCourse(page, BEING_PLANNED);
        arrive("course-planning", page);
        press(page, "course.SessionCard.editOf", "Når søvnen svikter");
        page.locator(".agenda-row").first().waitFor();
        arrive("agenda-editor", page);
        myCourse(page, ON_NOW);
        arrive("course-running", page);
        press(page, "registration.Participants.show");
        page.getByText("Turid").first().waitFor();
        arrive("course-participants", page);
        myCourse(page, FINISHED);
        arrive("course-finished", page);
        press(page, "evaluation.ResultsPanel.show");
        page.locator("vaadin-details:has(.evaluation-table) vaadin-details-summary")
                .first()
                .click();
        page.locator(".evaluation-table").first().waitFor();
        arrive("evaluation-results", page);
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text("report.ReadAccount.read")))
                .first()
                .click();
        page.locator(".ledger-value").first().waitFor();
        arrive("ledger", page);
        page.navigate(url + "/arbeid/kurs/nytt");
        page.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(ON_NOW))
                .click();
        page.locator("vaadin-date-time-picker").first().waitFor();
        arrive("course-new", page);
        templates(page);
        pairing(page);
        materials(page);
        page.navigate(url + "/arbeid/finnes-ikke");
        arrive("not-found-staff", page);
        page.context().close();
    }

    private void templates(Page page) {
        myCourse(page, OWN_TEMPLATE);
        arrive("course-idea", page);
        page.navigate(url + "/arbeid/maler");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(OWN_TEMPLATE))
                .waitFor();
        arrive("templates", page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(OWN_TEMPLATE))
                .click();
        page.locator(".preview").waitFor();
        arrive("template", page);
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text("course.TemplateView.edit")))
                .click();
        page.locator("vaadin-checkbox-group").first().waitFor();
        arrive("template-editor", page);
    }

    private void pairing(Page page) {
        page.navigate(url + "/start");
        page.locator(".waiting-for-you a[href*='arbeid/kurs/']")
                .filter(new Locator.FilterOptions().setHasText(ON_NOW))
                .first()
                .click();
        page.locator(".status-panel").waitFor();
        press(page, "pairing.PairingPanel.propose");
        page.locator(".pairing-card").first().waitFor();
        arrive("pairing", page);
        page.navigate(url + "/arbeid/sesong");
        page.locator(".pairing-proposals").waitFor();
        arrive("season", page);
    }

    private void materials(Page page) {
        myCourse(page, ON_NOW);
        press(page, "material.MaterialsPanel.add");
        page.locator("vaadin-dialog[opened] vaadin-radio-group").first().waitFor();
        arrive("material-add", page);
    }

    void otherStaff() {
        staff("PROFESSIONAL", "start-professional").context().close();
        staff("EXPERIENCED_USER", "start-experienced-user").context().close();
        staff("NETWORK_MEMBER", "start-network-member").context().close();
        Page administrator = staff("ADMINISTRATOR", "start-administrator");
        open(administrator, "administration", "/arbeid/administrasjon");
        administrator.context().close();
    }

    /** What hosts keep of themselves, by signing in and by the link in a mail, and where coordinators find it. */
    void hosts() {
        Page page = signIn("EXPERIENCED_USER");
        page.navigate(url + "/arbeid/min-profil");
        page.locator(".host-week").waitFor();
        arrive("host-profile", page);
        press(page, "host.CalendarsPanel.send");
        page.getByText(text("host.CalendarsPanel.sent")).first().waitFor();
        page.navigate(url + "/demo/post");
        page.navigate(page.locator("a[href*='/tilgjengelig/']").first().getAttribute("href"));
        arrive("host-availability", page);
        press(page, "host.Sheet.save");
        page.locator(".mr-receipt").waitFor();
        arrive("host-availability-saved", page);
        open(page, "host-link-refused", "/tilgjengelig/ukjent");
        page.context().close();

        page = signIn("COORDINATOR");
        page.navigate(url + "/arbeid/verter");
        page.locator(".host-card a").first().waitFor();
        arrive("hosts", page);
        page.locator(".host-card a").first().click();
        page.locator(".host-facts").waitFor();
        arrive("host", page);
        page.context().close();
    }

    void hostLobby() {
        Page page = host("PROFESSIONAL");
        arrive("lobby-host", page);
        page.context().close();
    }

    /** A host's browser in the lobby of the session that is on. */
    Page host(String role) {
        Page page = signIn(role);
        page.locator("a[href*='/arbeid/rom/']").first().click();
        page.locator("a[href$='/rom']").first().waitFor();
        return page;
    }

    /** The browser of somebody who is not signed in. */
    Page visitor() {
        return window.get();
    }

    Page signIn(String role) {
        Page page = window.get();
        page.navigate(url + "/");
        page.locator("form[action='/demo/inn/" + role + "'] button").click();
        page.waitForURL(address -> address.contains("/start"));
        page.locator("h1").first().waitFor();
        return page;
    }

    /** The personal link in the newest letter about a course. */
    String letter(Page page, String course) {
        Locator letters = letters(page, course);
        page.waitForCondition(
                () -> {
                    if (letters.count() == 0) {
                        page.reload();
                    }
                    return letters.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
        return letters.first().getAttribute("href");
    }

    /** The personal links in the letters about a course to those who read bokmål, the newest first. */
    Locator letters(Page page, String course) {
        page.navigate(url + "/demo/post");
        return page.locator("article")
                .filter(new Locator.FilterOptions().setHasText(course))
                .locator("a[href*='/p/']:not([href*='lang='])");
    }

    private Page staff(String role, String name) {
        Page page = signIn(role);
        arrive(name, page);
        return page;
    }

    void open(Page page, String name, String path) {
        page.navigate(url + path);
        arrive(name, page);
    }

    private void course(Page page, String title) {
        page.navigate(url + "/kurs");
        page.locator(".mr-course a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
    }

    private void myCourse(Page page, String title) {
        page.navigate(url + "/start");
        page.locator("a[href*='arbeid/kurs/']")
                .filter(new Locator.FilterOptions().setHasText(title))
                .last()
                .click();
        page.locator(".status-panel").waitFor();
    }

    static void signUp(Page page, String municipality, String button) {
        page.locator("#navn").fill("Gro Gjennomreise");
        page.locator("#epost").fill("gro@eksempel.example");
        page.locator("#kommune").selectOption(municipality);
        page.locator("input[name=rolle]").first().check();
        page.locator("#samtykke").check();
        press(page, button);
        page.locator(".mr-receipt").waitFor();
    }

    static void press(Page page, String key, Object... arguments) {
        String name = text(key, arguments);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .and(page.locator(":not(header *)"))
                .first()
                .click();
    }

    void arrive(String name, Page page) {
        page.locator("h1").first().waitFor();
        page.waitForFunction("""
                () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                    .every((client) => !client.isActive || !client.isActive())
                """);
        stop.at(name, page);
    }
}
