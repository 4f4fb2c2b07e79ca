package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finding a course, signing up, following the mailed link and signing off, on a small screen in a browser that runs no
 * script and keeps no cookie; and the next in line, who gets the seat. In the demo, whose letters go to a mail server here.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptIT {

    private static final String OPEN = "Trygghetsnett";
    private static final String FULL = "Livslyst når det røyner på";
    private static final Device OLD_PHONE = new Device(320, 568, Device.PHONE.scheme(), false, false, false);

    /** Sámi letters, and one that a person may well have in the name they are called by. */
    private static final String NAME = "Áŋŋa Čáhči 🌞";

    private static final String ADDRESS = "anna@eksempel.example";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    private final Browsers browsers = new Browsers();
    private final Letters letters = new Letters(MAIL);
    private PackagedApplication application;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        Map<String, String> settings = new HashMap<>(PackagedApplication.mailTo(MAIL));
        settings.put("spring.profiles.active", "demo");
        application = new PackagedApplication(folder, PackagedApplication.QUICK_TO_START, settings);
        application.start();
        browser = browsers.launch();
        new Tour(application.url(), () -> visitor().page(), (name, page) -> {}).waitForTheDemo();
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @Test
    void somebodyFindsACourseGetsASeatAndGivesItBack() throws Exception {
        Visitor anna = visitor();
        find(anna, "trygghetsnet", OPEN);
        signUp(anna, ADDRESS);
        String asked = letters.next(ADDRESS);
        assertThat(asked).startsWith(text("mail.SignUpMails.confirm.subject"));
        anna.open(Letters.link(asked, "/p/"));
        anna.press("registration.Place.HELD.yes");
        anna.seesText("registration.Leave.link");

        String seat = letters.next(ADDRESS);
        assertThat(seat.lines().findFirst()).contains(text("mail.SignUpMails.seat.subject"));
        List<VEvent> entered = events(calendar(letters.calendars(ADDRESS).getLast()));
        assertThat(entered).hasSizeGreaterThan(1).allSatisfy(event -> {
            assertThat(event.toString()).doesNotContain(OPEN);
            assertThat(URI.create(event.getRequiredProperty("CONFERENCE").getValue())
                            .getPath())
                    .startsWith("/p/");
        });

        fits(anna);
        anna.press("registration.Leave.link");
        fits(anna);
        anna.press("registration.Leave.confirm");
        anna.seesText("registration.Left.title");
        assertThat(letters.next(ADDRESS)).startsWith(text("mail.SignUpMails.left.subject"));
        List<String> files = letters.calendars(ADDRESS);
        // One object for each session: a cancellation is about one.
        List<Calendar> cancelled = files.subList(1, files.size()).stream()
                .map(WithoutScriptIT::calendar)
                .toList();
        assertThat(cancelled)
                .hasSameSizeAs(entered)
                .allSatisfy(calendar -> assertThat(calendar.getMethod()).isEqualTo(ImmutableMethod.CANCEL));
        assertThat(cancelled.stream().flatMap(calendar -> events(calendar).stream()))
                .allSatisfy(event -> assertThat(event.getStatus()).isEqualTo(ImmutableStatus.VEVENT_CANCELLED))
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsExactlyInAnyOrderElementsOf(entered.stream()
                        .map(event -> event.getUid().orElseThrow().getValue())
                        .toList());
    }

    /** All from the personal link: another address, a relative who comes along, another course; and a link that is lost. */
    @Test
    void somebodyKeepsTheirRegistrationThemselves() throws Exception {
        String before = "berit@eksempel.example";
        String now = "berit.ny@eksempel.example";
        Visitor berit = visitor();
        find(berit, "trygghetsnet", OPEN);
        signUp(berit, before);
        berit.open(Letters.link(letters.next(before), "/p/"));
        berit.press("registration.Place.HELD.yes");
        berit.seesText("registration.Own.title");
        String own = berit.page().url();

        berit.press("registration.Own.change");
        fits(berit);
        berit.fill("registration.Form.email", now);
        berit.press("registration.Change.save");
        berit.seesText("registration.Change.sent");
        fits(berit);
        berit.open(Letters.link(letters.next(now), "/p/adresse/"));
        fits(berit);
        berit.press("registration.Address.yes");
        berit.seesText("registration.Address.CHANGED.title");
        assertThat(letters.next(now)).contains(own);

        berit.open(own);
        berit.press("registration.Own.bring");
        fits(berit);
        berit.check("registration.Companion.shares");
        berit.fill("registration.Companion.name", "Ola");
        berit.check("registration.Companion.consent");
        berit.press("registration.Companion.submit");
        berit.seesText("registration.Companion.names", "Ola");
        fits(berit);
        assertThat(letters.next(now)).startsWith(text("mail.SignUpMails.seat.subject"));

        berit.open(own);
        berit.press("registration.Own.move");
        fits(berit);
        berit.press("registration.Move.move");
        berit.seesText("registration.Own.title");
        fits(berit);
        assertThat(berit.page().url()).isNotEqualTo(own);
        berit.open(own);
        berit.seesText("room.Closed.CANCELLED.title");

        berit.open("/p/mistet");
        fits(berit);
        berit.fill("registration.LostLink.email", now);
        berit.press("registration.LostLink.send");
        berit.seesText("registration.LostLink.sent.title");
        fits(berit);
    }

    @Test
    void aSeatThatIsGivenBackGoesToTheNextInLine() throws Exception {
        Visitor waiting = visitor();
        find(waiting, "livslist", FULL);
        waiting.page().locator("a[href*='/pamelding']").first().click();
        waiting.page().getByText(text("registration.Form.submit.waiting")).waitFor();

        Visitor leaving = visitor();
        // Bokmål and nynorsk have the same subject: whoever's letter came last, the page is read in bokmål.
        leaving.open(Letters.link(letters.await(text("mail.SignUpMails.seat.subject"), FULL), "/p/")
                .replaceFirst("[?]lang=.*", ""));
        leaving.press("registration.Leave.link");
        leaving.press("registration.Leave.confirm");
        leaving.seesText("registration.Left.title");

        Visitor next = visitor();
        next.open(Letters.link(letters.await(english("mail.OfferMails.offer.subject"), FULL), "/p/"));
        fits(next);
        next.sees(english("registration.Place.OFFERED.title"));
        next.page().locator("button[value='ja']").click();
        next.sees(english("registration.Leave.link"));
        letters.await(english("mail.SignUpMails.seat.subject"), FULL);
    }

    private Visitor visitor() {
        return new Visitor(application.url(), browser, OLD_PHONE);
    }

    private static void find(Visitor visitor, String words, String title) {
        visitor.open("/kurs");
        fits(visitor);
        visitor.fill("course.Catalogue.words", words);
        visitor.press("course.Catalogue.show");
        fits(visitor);
        visitor.press(visitor.page()
                .locator(".mr-course a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first());
        visitor.page()
                .locator("h1", new Page.LocatorOptions().setHasText(title))
                .waitFor();
        fits(visitor);
    }

    /** Somebody who at first forgets most of the form: what was written stays. */
    private static void signUp(Visitor visitor, String address) {
        visitor.page().locator("a[href*='/pamelding']").first().click();
        fits(visitor);
        visitor.fill("registration.Form.name", NAME);
        visitor.press("registration.Form.submit");
        visitor.page().locator(".ds-error-summary").waitFor();
        fits(visitor);
        assertThat(visitor.page().locator("#navn").inputValue()).isEqualTo(NAME);
        visitor.fill("registration.Form.email", address);
        visitor.page().locator("#kommune").selectOption("5501");
        visitor.page().locator("input[name=rolle]").first().check();
        visitor.check("registration.Form.consent");
        visitor.press("registration.Form.submit");
        visitor.seesText("registration.Receipt.free");
        fits(visitor);
    }

    /** As wide as the smallest screen, with no cookie from the house. */
    private static void fits(Visitor visitor) {
        visitor.assertNoScrollingSideways();
        assertThat(visitor.page().context().cookies()).isEmpty();
    }

    private static String english(String key) {
        return Visitor.TEXTS.get(Language.ENGLISH, key);
    }

    private static Calendar calendar(String file) {
        try {
            return new CalendarBuilder().build(new StringReader(file));
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }
}
