package no.mestringsrom.site.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.mestringsrom.site.LandingSection;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and the pages about the house itself. */
@Controller
class SiteController {

    private final Pages pages;
    private final List<LandingSection> sections;

    SiteController(Pages pages, ObjectProvider<LandingSection> sections) {
        this.pages = pages;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(LandingSection::order))
                .toList();
    }

    @GetMapping("/")
    ResponseEntity<byte[]> landing(HttpServletRequest request) {
        Page page = pages.page(request);
        List<Content> contents =
                sections.stream().map(section -> section.content(page)).toList();
        return pages.render("site/landing.jte", page, Map.of("sections", contents));
    }

    @GetMapping("/om")
    ResponseEntity<byte[]> about(HttpServletRequest request) {
        return pages.render("site/about.jte", pages.page(request), Map.of());
    }

    @GetMapping("/om/personvern")
    ResponseEntity<byte[]> privacy(HttpServletRequest request) {
        return pages.render("site/privacy.jte", pages.page(request), Map.of());
    }

    @GetMapping("/om/tilgjengelighet")
    ResponseEntity<byte[]> accessibility(HttpServletRequest request) {
        return pages.render("site/accessibility.jte", pages.page(request), Map.of());
    }
}
