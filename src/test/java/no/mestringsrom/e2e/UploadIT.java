package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.SessionOnNow.button;
import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mestringsrom.material.Samples;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A host lays out a large file over a slow line, and the application is killed while another one is on its way. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadIT {

    private static final String COURSE = "Diabetes type 2-kurs";
    private static final byte[] HANDOUT = Samples.pdf(3 * 1024 * 1024);
    private static final byte[] SLIDES = Samples.pdf(4 * 1024 * 1024);

    /** Bytes a second: the handout takes a few seconds, the slides so long that nobody waits for them. */
    private static final int SLOW = 1024 * 1024;

    private static final int VERY_SLOW = 200 * 1024;

    /** And not an hour later. */
    private static final Page.WaitForConditionOptions CLEARED_AT_THE_START =
            new Page.WaitForConditionOptions().setTimeout(30_000);

    private final Browsers browsers = new Browsers();
    private PackagedApplication application;
    private Browser browser;
    private Path material;

    @BeforeAll
    void start(@TempDir Path folder) {
        material = folder.resolve("material");
        application = new PackagedApplication(
                folder,
                PackagedApplication.QUICK_TO_START,
                Map.of("spring.profiles.active", "demo", "mestringsrom.material.folder", material.toString()));
        application.start();
        browser = browsers.launchAsking();
        // The demo lays a signed agreement there while its first visitors are let in already.
        Page patient = browser.newPage();
        patient.waitForCondition(
                () -> !stored("").isEmpty() && stored(".part").isEmpty(),
                new Page.WaitForConditionOptions().setTimeout(300_000));
        patient.close();
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @Test
    void aLargeFileShowsHowFarItIsAndIsReadAsItWas() {
        Page page = coursePage();
        throttle(page, SLOW);
        pick(page, "Kostråd.pdf", HANDOUT);
        Locator bar = page.locator("vaadin-upload-file vaadin-progress-bar");
        bar.waitFor();
        page.waitForCondition(() -> isHalfway(bar));
        assertThat(page.getByText(text("material.AddDialog.added")).count()).isZero();
        layOut(page, "Kostråd");
        assertRead(page, "Kostråd", HANDOUT);
    }

    @Test
    void aKillHalfwayLeavesWhatWasThereAndNothingOfTheRest() {
        Page before = coursePage();
        pick(before, "Ukeplan.pdf", HANDOUT);
        layOut(before, "Ukeplan");
        List<Path> whole = stored("");
        throttle(before, VERY_SLOW);
        pick(before, "Lysbilder.pdf", SLIDES);
        before.waitForCondition(() -> stored(".part").stream().anyMatch(part -> size(part) > 0));
        application.kill();
        assertThat(stored(".part"))
                .singleElement()
                .satisfies(half -> assertThat(size(half)).isLessThan(SLIDES.length));
        before.getByText(text("shell.UploadTexts.failed")).first().waitFor();

        application.start();
        Page after = coursePage();
        after.waitForCondition(() -> stored(".part").isEmpty(), CLEARED_AT_THE_START);
        assertThat(stored("")).as("what is in the folder").isEqualTo(whole);
        assertThat(listed(after, "Lysbilder").count()).isZero();
        assertRead(after, "Ukeplan", HANDOUT);

        pick(after, "Lysbilder.pdf", SLIDES);
        layOut(after, "Lysbilder");
        assertRead(after, "Lysbilder", SLIDES);
    }

    private Page coursePage() {
        Page page = new Visitor(application.url(), browser, Device.DESK).page();
        Locator asProfessional = page.locator("form[action='/demo/inn/PROFESSIONAL'] button");
        page.navigate(application.url());
        // The application answers before its invented people have moved in.
        page.waitForCondition(() -> {
            page.reload();
            return asProfessional.count() > 0;
        });
        asProfessional.click();
        page.locator("a[href*='arbeid/kurs/']")
                .filter(new Locator.FilterOptions().setHasText(COURSE))
                .first()
                .click();
        button(page, "material.MaterialsPanel.add").waitFor();
        return page;
    }

    /** From now on its line takes no more than so many bytes a second from it. */
    private static void throttle(Page page, int bytes) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytes);
        devTools.send("Network.emulateNetworkConditions", line);
    }

    private static void pick(Page page, String name, byte[] bytes) {
        button(page, "material.MaterialsPanel.add").click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    }

    private static boolean isHalfway(Locator bar) {
        double share = Double.parseDouble(bar.getAttribute("aria-valuenow"));
        return share > 0 && share < 1;
    }

    /** Once the file has arrived. */
    private static void layOut(Page page, String title) {
        page.locator(".material-received").waitFor();
        button(page, "material.AddDialog.add").click();
        listed(page, title).waitFor();
    }

    private static Locator listed(Page page, String title) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static void assertRead(Page page, String title, byte[] bytes) {
        String address = listed(page, title).evaluate("it => it.href").toString();
        Page opened = page.context().waitForPage(() -> listed(page, title).click());
        opened.waitForURL(address, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        opened.close();
        APIResponse answer = page.request().get(address);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(Arrays.equals(answer.body(), bytes)).as(title).isTrue();
    }

    /** What lies in the folder and ends so. */
    private List<Path> stored(String ending) {
        if (!Files.exists(material)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(material)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
