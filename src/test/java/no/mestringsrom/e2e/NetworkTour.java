package no.mestringsrom.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/** As {@link Tour}, to the pages of a network and its meetings, and of a group that goes on after its course. */
final class NetworkTour {

    private final Tour tour;
    private final String url;

    /** Of the mails that the demo begins with: those of months ago are forgotten at the next half hour. */
    private final List<String> links;

    NetworkTour(Tour tour, String url) {
        this.tour = tour;
        this.url = url;
        Page page = tour.visitor();
        page.navigate(url + "/demo/post");
        links = page.locator("article a:not([href*='lang='])").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        page.context().close();
    }

    void network() {
        Page page = tour.signIn("NETWORK_MEMBER");
        follow(page, "/start", "a[href*='arbeid/moter/avstemning/']", "poll");
        follow(page, "/start", "a[href*='arbeid/moter/']:not([href*='avstemning'], [href$='referat'])", "meeting");
        follow(page, "/start", "a[href$='/referat']", "minutes");
        tour.open(page, "networks", "/arbeid/nettverk");
        page.locator(".row-title").first().click();
        page.locator(".network-head").waitFor();
        tour.arrive("network", page);
        String network = page.url().replace(url, "");
        tour.open(page, "agreement-new", network + "/avtale");
        follow(page, network, "a[href*='/avtale/']", "agreement");
        tour.open(page, "meetings", network + "/moter");
        tour.open(page, "meeting-new", network + "/moter/nytt");
        tour.open(page, "tasks", network + "/oppgaver");
        tour.open(page, "experiences", network + "/erfaringer");
        tour.open(page, "experience-new", network + "/erfaringer/ny");
        follow(page, network, "a[href*='/erfaringer/']", "experience");
        tour.open(page, "question-new", network + "/sporsmal/nytt");
        follow(page, network, "a[href*='/sporsmal/']", "question");
        tour.open(page, "lending", network + "/samarbeid");
        tour.open(page, "lending-new", network + "/samarbeid/oppslag");
        follow(page, network + "/samarbeid", "a[href*='/oppgjor/']", "settlement");
        page.context().close();
    }

    /** What is reached by the links in mails alone. */
    void byMail() {
        Page page = tour.visitor();
        tour.open(page, "meeting-by-mail", linked("/mote/"));
        tour.open(page, "poll-by-mail", linked("/motedato/"));
        String group = linked("/gruppe/");
        tour.open(page, "group", group);
        for (String part : List.of("tid", "regler", "meg", "hjelp", "ut")) {
            tour.open(page, "group-" + part, group + "/" + part);
        }
        tour.open(page, "going-on", linked("/videre"));
        page.context().close();
    }

    private void follow(Page page, String from, String link, String name) {
        page.navigate(url + from);
        page.locator(link).first().click();
        page.waitForURL(address -> !address.endsWith(from));
        tour.arrive(name, page);
    }

    private String linked(String part) {
        return links.stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
    }
}
