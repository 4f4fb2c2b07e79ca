package no.mestringsrom.demo.web;

import gg.jte.Content;
import java.util.Map;
import no.mestringsrom.demo.DemoDoors;
import no.mestringsrom.site.LandingSection;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a visitor in as each role with one press. */
@Component
@Profile("demo")
class DemoLanding implements LandingSection {

    private final Pages pages;
    private final DemoDoors doors;

    DemoLanding(Pages pages, DemoDoors doors) {
        this.pages = pages;
        this.doors = doors;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Content content(Page page) {
        return pages.fragment(
                "demo/landing.jte",
                page,
                Map.of(
                        "open",
                        doors.areOpen(),
                        "participant",
                        doors.participant().orElse("")));
    }
}
