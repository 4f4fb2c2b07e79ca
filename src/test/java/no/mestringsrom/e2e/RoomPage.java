package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The room as somebody has it before them; what only hosts have is for hosts to ask. */
final class RoomPage {

    /** Longer than buttons take no press after they changed their meaning, in whole seconds of a clock. */
    private static final Duration STILL_READING = Duration.ofSeconds(3);

    private static final String CLOCK = "([\\d:]+)";

    private final Visitor visitor;

    RoomPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Returns when the video has them. */
    void isIn() {
        visitor.page().locator(".room-video__frame[data-in]").waitFor();
    }

    /** What the practice room shows; a page of its own. */
    FrameLocator video() {
        return visitor.page().frameLocator("iframe");
    }

    /** Returns when this part is on. */
    void isOn(String part) {
        now().getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(part).setExact(true))
                .waitFor();
    }

    /** How long is left of the part that is on, as it stands there at this second. */
    Duration left() {
        return reads("room.Client.left");
    }

    /** How long a host sees that the part that is on has had. */
    Duration spent() {
        return reads("room.Client.spent");
    }

    List<String> parts() {
        return region("room.Client.agenda").locator("li > span:first-child").allInnerTexts();
    }

    void next(String part) {
        steady();
        visitor.press("room.Client.step.next", part);
        isOn(part);
    }

    void back(String part) {
        steady();
        visitor.press("room.Client.step.back");
        isOn(part);
    }

    void goTo(String part) {
        steady();
        visitor.press("room.Client.step.go.label", part);
        isOn(part);
    }

    /** Returns when these words are no longer there. */
    void isGone(String key, Object... arguments) {
        isGone(visitor.page().getByText(text(key, arguments)));
    }

    void isGone(Locator what) {
        what.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** The line about somebody in the list of who is here. */
    Locator person(String name) {
        return region("room.Client.people")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)));
    }

    /** Returns when a host sees that this is where somebody is. */
    void sees(String name, String where) {
        person(name)
                .getByText(where, new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    /** The steps' buttons take no press that was meant for the step before: a host looks at the clock first. */
    private void steady() {
        Duration seen = spent();
        visitor.page().waitForCondition(() -> spent().compareTo(seen.plus(STILL_READING)) >= 0);
    }

    private Locator now() {
        return region("room.Client.now");
    }

    private Locator region(String key) {
        return visitor.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private Duration reads(String key) {
        String[] around = text(key, "#", "#").split("#", -1);
        Matcher shown = Pattern.compile(Pattern.quote(around[0]) + CLOCK + Pattern.quote(around[1]))
                .matcher(now().innerText());
        if (!shown.find()) {
            throw new AssertionError("No clock in: " + now().innerText());
        }
        return duration(shown.group(1));
    }

    private static Duration duration(String clock) {
        long seconds = 0;
        for (String part : clock.split(":")) {
            seconds = 60 * seconds + Long.parseLong(part);
        }
        return Duration.ofSeconds(seconds);
    }
}
