package no.mestringsrom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.Controller;

class VaadinAtTheFirstPageTest {

    private final Controller vaadin = (request, response) -> null;
    private final VaadinAtTheFirstPage mapping = new VaadinAtTheFirstPage(vaadin);

    @Test
    void whatStaffPagesSayToTheServerIsVaadins() {
        assertThat(handler("GET", "/", "v-r=init&location=start")).isSameAs(vaadin);
        assertThat(handler("POST", "/", "v-r=uidl&v-uiId=0")).isSameAs(vaadin);
    }

    @Test
    void theFirstPageAndAllOthersAreNot() {
        assertThat(handler("GET", "/", null)).isNull();
        assertThat(handler("GET", "/", "lang=nn")).isNull();
        assertThat(handler("GET", "/kurs", "v-r=init")).isNull();
    }

    private Object handler(String method, String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        return mapping.getHandlerInternal(request);
    }
}
