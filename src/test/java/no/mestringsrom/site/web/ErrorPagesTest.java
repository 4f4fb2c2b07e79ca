package no.mestringsrom.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.RequestDispatcher;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@ServiceTest
class ErrorPagesTest {

    @Autowired
    ErrorPages pages;

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

    @ParameterizedTest
    @CsvSource({
        "/p/abc, /p/…",
        "/p/abc/avmelding, /p/…/avmelding",
        "/vert/abc/rom, /vert/…/rom",
        "//p//abc, //p//…",
        "/kurs/abc, /kurs/abc"
    })
    void onlyPersonalLinksAreMasked(String path, String logged) {
        assertThat(ErrorPages.withoutToken(path)).isEqualTo(logged);
    }
}
