package no.mestringsrom.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import no.mestringsrom.site.PersonalPaths;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class ErrorPagesTest {

    @Autowired
    ErrorPages pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void theLogTellsWhichPageFailedButGivesNoLinkAway() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ErrorPages.class);
        logger.addAppender(log);

        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/p/hemmelig-token/rom");
        byte[] page = pages.show(request).getBody();

        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("/p/…/rom could not be shown")
                        .doesNotContain("hemmelig-token"));
        assertThat(page).asString().isNotEmpty().doesNotContain("hemmelig-token");
    }

    @Test
    void noAddressThatTakesATokenIsForgotten() {
        List<String> paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("{token}") || pattern.contains("{key}"))
                .map(pattern -> pattern.replaceAll("\\{(token|key)}", "hemmelig")
                        .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                        .replaceAll("\\{\\w+}", "annet"))
                .toList();

        assertThat(paths)
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(PersonalPaths.masked(path)).doesNotContain("hemmelig"));
    }

    @ParameterizedTest
    @CsvSource({
        "/p/abc, /p/…",
        "/p/abc/avmelding, /p/…/avmelding",
        "/vert/abc/rom, /vert/…/rom",
        "//p//abc, //p//…",
        "/p/adresse/abc, /p/adresse/…",
        "/invitasjon/abc/svar, /invitasjon/…/svar",
        "/tilgjengelig/abc, /tilgjengelig/…",
        "/kalender/abc.ics, /kalender/…",
        "/bestilling/abc, /bestilling/…",
        "/kurs/abc/pamelding/brev/def, /kurs/abc/pamelding/brev/…",
        "/kurs/abc/pamelding/brev/def/brev.pdf, /kurs/abc/pamelding/brev/…/brev.pdf",
        "/kurs/abc/pamelding, /kurs/abc/pamelding",
        "/kurs/abc, /kurs/abc"
    })
    void onlyPersonalLinksAreMasked(String path, String logged) {
        assertThat(PersonalPaths.masked(path)).isEqualTo(logged);
    }
}
