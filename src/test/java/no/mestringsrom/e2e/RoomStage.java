package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Tour.press;
import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Holds two sessions, so that the room can be seen as it is in use: the demo's own with two hosts and three participants,
 * and one that its hosts begin too late. Afterwards nobody is left in either.
 */
final class RoomStage {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String SESSION = "Diabetes type 2-kurs";
    private static final String TEMPLATE = "Åpent temamøte: søvn";
    private static final String LATE = "Temamøte om søvn";
    private static final String IN = ".room-video__frame[data-in]";

    /** Enough to plan, staff, publish and sign up before it begins. */
    private static final Duration UNTIL_IT_BEGINS = Duration.ofMinutes(7);

    /** More than the minute that its agenda has left when everything promised has been given. */
    private static final Duration TOO_LATE = Duration.ofMinutes(4);

    /** A step's buttons take no press meant for the step before. */
    private static final int STILL_READING = 2_000;

    private final String url;
    private final Tour tour;
    private final Supplier<Page> window;
    private final Tour.Stop stop;

    RoomStage(String url, Tour tour, Supplier<Page> window, Tour.Stop stop) {
        this.url = url;
        this.tour = tour;
        this.window = window;
        this.stop = stop;
    }

    void play() {
        LocalDateTime begins = LocalDateTime.now(OSLO).plus(UNTIL_IT_BEGINS);
        plan(begins);
        Page waiting = waitForTheDoors();
        hold();
        beginTooLate(begins, waiting);
    }

    /** From the exchange, with small groups, to the page that everybody sees when it is over. */
    private void hold() {
        Page professional = enter(tour.host("PROFESSIONAL"));
        Page experienced = enter(tour.host("EXPERIENCED_USER"));
        List<Page> group = Stream.of(0, 1, 2, 3).map(this::participant).toList();
        List<Page> everybody = Stream.concat(Stream.of(professional, experienced), group.stream())
                .toList();
        everybody.forEach(page -> page.locator(IN).waitFor());

        while (professional.locator(".room-now[data-exchange=true]").count() == 0) {
            next(professional);
        }
        press(group.get(0), "room.Client.hand.up");
        ask(group.get(1), "Hvordan sier dere det til dem hjemme?");
        professional.locator("mr-hands li").first().waitFor();
        professional.locator("mr-question-queue li").first().waitFor();
        professional.waitForTimeout(3_000);
        stop.at("room-host", professional);
        stop.at("room-participant", group.get(2));

        divide(professional);
        group.forEach(page -> page.locator(".room-groups-clock").waitFor());
        professional.waitForTimeout(3_000);
        look(professional, "mr-groups");
        stop.at("room-host-groups", professional);
        stop.at("room-participant-group", group.get(0));
        press(professional, "room.Client.groups.callBack");
        everybody.forEach(RoomStage::backFromTheGroups);

        press(group.get(2), "room.Client.leave");
        group.get(2).locator("mr-felt").waitFor();
        stop.at("after-left", group.get(2));
        end(professional);
        group.get(0).locator("mr-felt").waitFor();
        stop.at("after-participant", group.get(0));
        stop.at("after-host", professional);
        everybody.forEach(page -> page.context().close());
    }

    private void plan(LocalDateTime begins) {
        Page coordinator = tour.signIn("COORDINATOR");
        coordinator.navigate(url + "/arbeid/kurs/nytt");
        coordinator.locator("vaadin-select").first().click();
        coordinator
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(TEMPLATE))
                .click();
        Locator starts = coordinator.locator("vaadin-date-time-picker").first();
        starts.locator("[slot='date-picker'] input").fill(begins.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        coordinator.keyboard().press("Enter");
        starts.locator("[slot='time-picker'] input").fill(begins.format(DateTimeFormatter.ofPattern("HH:mm")));
        coordinator.keyboard().press("Tab");
        coordinator.getByLabel(text("course.CourseFields.title")).first().fill(LATE);
        press(coordinator, "course.NewCourseView.plan");
        coordinator.locator(".status-panel").waitFor();
        leaveNoTimeToSpare(coordinator);
        invite(coordinator, "PROFESSIONAL", "ola.proevesen@eksempel.example");
        invite(coordinator, "EXPERIENCED_USER", "eva.erfaringsdatter@eksempel.example");
        for (String role : List.of("PROFESSIONAL", "EXPERIENCED_USER")) {
            Page host = tour.signIn(role);
            press(host, "course.InvitationCard.yesTo", LATE);
            host.getByText(text("course.InvitationCard.saidYes")).first().waitFor();
            host.context().close();
        }
        for (String role : List.of("PROFESSIONAL", "EXPERIENCED_USER")) {
            Page host = tour.signIn(role);
            press(host, "course.MyCoursesSection.lookAt", LATE);
            press(host, "course.PlanPanel.sign");
            host.getByText(text("course.PlanPanel.sign"), new Page.GetByTextOptions().setExact(true))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            host.context().close();
        }
        coordinator.reload();
        press(coordinator, "course.StatusPanel.publish");
        coordinator.getByText(text("course.StatusPanel.publishedText")).first().waitFor();
        coordinator.context().close();
    }

    /** The summary at the end becomes so short that nothing else can take its time. */
    private static void leaveNoTimeToSpare(Page coordinator) {
        press(coordinator, "course.SessionCard.editOf", "Når søvnen svikter");
        Locator minutes = coordinator.locator(".agenda-row").last().locator("vaadin-integer-field input");
        minutes.fill("1");
        minutes.press("Tab");
        press(coordinator, "course.Dialog.save");
        coordinator.locator(".status-panel").waitFor();
    }

    private static void invite(Page coordinator, String role, String address) {
        press(coordinator, "course.HostsPanel.invite." + role);
        coordinator.getByLabel(text("course.InviteDialog.email")).first().fill(address);
        press(coordinator, "course.InviteDialog.send");
        coordinator
                .locator(".host")
                .filter(new Locator.FilterOptions().setHasText(text("course.HostAnswer.NOT_YET")))
                .nth(role.equals("PROFESSIONAL") ? 0 : 1)
                .waitFor();
        coordinator
                .locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Somebody who comes before the hosts let anybody in. */
    private Page waitForTheDoors() {
        Page participant = window.get();
        participant.navigate(url + "/kurs");
        participant
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LATE))
                .first()
                .click();
        participant.locator("a[href*='/pamelding']").first().click();
        Tour.signUp(participant, "5501", "registration.Form.submit");
        String link = tour.letter(participant, LATE);
        participant.navigate(link);
        press(participant, "registration.Place.HELD.yes");
        participant.locator(".lobby-first").waitFor();
        stop.at("lobby-soon", participant);
        participant.navigate(link + "/rom");
        participant.getByText(text("room.Client.waiting.title")).waitFor();
        stop.at("waiting", participant);
        return participant;
    }

    /** What is promised no longer fits, so the hosts are shown the ways out. */
    private void beginTooLate(LocalDateTime begins, Page participant) {
        Page host = tour.signIn("PROFESSIONAL");
        host.locator("a[href*='arbeid/kurs/']")
                .filter(new Locator.FilterOptions().setHasText(LATE))
                .first()
                .click();
        host.locator(".status-panel").waitFor();
        host.locator("a[href*='/arbeid/rom/']").first().click();
        host.locator("a[href$='/rom']").first().waitFor();
        enter(host);
        if (LocalDateTime.now(OSLO).isBefore(begins)) {
            press(host, "room.Client.doors.open");
        }
        participant.locator(IN).waitFor();
        host.waitForTimeout(Math.max(
                0,
                Duration.between(LocalDateTime.now(OSLO), begins.plus(TOO_LATE)).toMillis()));
        press(host, "room.Client.start");
        host.locator(".room-ways li").first().waitFor();
        look(host, "mr-ways-out");
        stop.at("room-host-ways-out", host);
        end(host);
        participant.locator("mr-felt").waitFor();
        List.of(host, participant).forEach(page -> page.context().close());
    }

    private Page participant(int which) {
        Page page = window.get();
        // Past the lobby, which goes there by itself when a session has begun.
        page.navigate(tour.letters(page, SESSION).nth(which).getAttribute("href") + "/rom");
        return page;
    }

    /** From a host's lobby. */
    private static Page enter(Page host) {
        host.locator("a[href$='/rom']").first().click();
        host.locator(IN).waitFor();
        return host;
    }

    private static void next(Page host) {
        String before = host.locator(".room-now h2").innerText();
        host.waitForTimeout(STILL_READING);
        host.locator(".room-steps .room-primary").click();
        host.waitForCondition(() -> !host.locator(".room-now h2").innerText().equals(before));
    }

    private static void ask(Page participant, String question) {
        press(participant, "room.Client.ask");
        participant.locator("#ask-text").fill(question);
        press(participant, "room.Client.ask.send");
        participant.getByText(text("room.Client.ask.sent")).waitFor();
    }

    private static void divide(Page host) {
        host.getByText(text("room.Client.division"), new Page.GetByTextOptions().setExact(true))
                .click();
        host.locator("#division-by").selectOption("groups");
        host.locator("#division-number").fill("2");
        press(host, "room.Client.division.open");
    }

    private static void backFromTheGroups(Page page) {
        page.locator(".room-groups-clock")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(180_000));
    }

    private static void end(Page host) {
        press(host, "room.Client.end.short");
        press(host, "room.Client.end.yes");
        host.getByText(text("room.Client.ended.host.title")).waitFor();
    }

    /** What a picture is to show, wherever the page has scrolled to. */
    private static void look(Page page, String what) {
        page.locator(what).evaluate("element => element.setAttribute('data-look', '')");
    }
}
