package no.mestringsrom.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SharedPagesTest {

    private final SharedPages pages = new SharedPages();
    private int rendered;

    @Test
    void whatIsRenderedOnceAnswersTheNext() throws Exception {
        open("/kurs/1", "one", () -> {});
        open("/kurs/1", "one", () -> {});

        assertThat(rendered).isEqualTo(1);
    }

    @Test
    void aPageIsForgottenWithWhatItIsAbout() throws Exception {
        open("/kurs/1", "one", () -> {});
        pages.forget(Set.of("other"));
        open("/kurs/1", "one", () -> {});
        assertThat(rendered).isEqualTo(1);

        pages.forget(Set.of("other", "one"));
        open("/kurs/1", "one", () -> {});
        assertThat(rendered).isEqualTo(2);

        pages.forgetAll();
        open("/kurs/1", "one", () -> {});
        assertThat(rendered).isEqualTo(3);
    }

    @Test
    void whatHappensElsewhereWhileAPageIsRenderedDoesNotConcernIt() throws Exception {
        open("/kurs/1", "one", () -> pages.forget(Set.of("other")));
        open("/kurs/1", "one", () -> {});

        assertThat(rendered).isEqualTo(1);
    }

    @Test
    void whatChangedWhileItWasRenderedIsNotKept() throws Exception {
        open("/kurs/1", "one", () -> pages.forget(Set.of("one")));
        open("/kurs/1", "one", pages::forgetAll);
        open("/kurs/1", "one", () -> {});

        assertThat(rendered).isEqualTo(3);
    }

    private void open(String path, String about, Runnable meanwhile) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
            SharedPages.Sharing sharing = pages.share((HttpServletRequest) request);
            rendered++;
            meanwhile.run();
            ResponseEntity<byte[]> page =
                    sharing.page(ResponseEntity.ok("side".getBytes(StandardCharsets.UTF_8)), Set.of(about));
            answer.getOutputStream().write(page.getBody());
        });
        assertThat(response.getContentAsString()).isEqualTo("side");
    }
}
