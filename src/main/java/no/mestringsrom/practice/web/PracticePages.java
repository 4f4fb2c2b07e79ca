package no.mestringsrom.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The script that other pages embed the practice room with, and the page in the frame. */
@Controller
class PracticePages {

    private static final Resource SCRIPT = new ClassPathResource("META-INF/resources/assets/external_api.js");
    private static final String TEXTS = "practice.Meeting.";

    private final Pages pages;
    private final Texts texts;
    private final JsonMapper json;

    PracticePages(Pages pages, Texts texts, JsonMapper json) {
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    /** Under the name and at the place where a Jitsi server has its own. */
    @GetMapping("/practice/external_api.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(SCRIPT);
    }

    /** The same page for every room: the script in it reads the room from the address and the token from the fragment. */
    @GetMapping("/practice/meeting/{room}")
    ResponseEntity<byte[]> meeting(HttpServletRequest request) {
        Page page = pages.page(request);
        return pages.render(
                "practice/meeting.jte",
                page,
                // "<" can't stand in a script element, where it might end it.
                Map.of(
                        "texts",
                        json.writeValueAsString(texts.under(page.language(), TEXTS))
                                .replace("<", "\\u003c")));
    }
}
