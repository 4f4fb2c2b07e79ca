package no.mestringsrom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.mestringsrom.testing.ServiceTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServiceTest
class AccessTest {

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("publicPagesChain")
    SecurityFilterChain publicPagesChain;

    @Test
    void staffPagesSendOneToSignIn() throws Exception {
        browser.perform(get("/start")).andExpect(redirectedUrl("/logg-inn"));
        browser.perform(get("/arbeid/administrasjon?lang=en")).andExpect(redirectedUrl("/logg-inn?lang=en"));
    }

    @Test
    void aPageThatDoesNotExistIsNotFoundAndMakesNoSession() throws Exception {
        MvcResult result = browser.perform(get("/finnes-ikke"))
                .andExpect(status().isNotFound())
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void publicPagesKeepNoSessionAndSetNoCookie() throws Exception {
        MvcResult result = browser.perform(get("/assets/finnes-ikke.css"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Permissions-Policy", Matchers.containsString("camera=(self")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("script-src 'self'"),
                                        Matchers.not(Matchers.containsString("unsafe-eval")))))
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getCookies()).isEmpty();
    }

    /** The staff pages' own requests go to the address of the first page, and must be known to be somebody's. */
    @Test
    void whatStaffPagesSayToTheServerIsNotPublic() {
        MockHttpServletRequest firstPage = new MockHttpServletRequest("GET", "/");
        MockHttpServletRequest staffPage = new MockHttpServletRequest("POST", "/");
        staffPage.setQueryString("v-r=uidl&v-uiId=0");

        assertThat(publicPagesChain.matches(firstPage)).isTrue();
        assertThat(publicPagesChain.matches(staffPage)).isFalse();
    }

    @Test
    void askingToSignInMakesNoSession() throws Exception {
        for (String page :
                new String[] {"/logg-inn", "/logg-inn/sendt", "/logg-inn/lenke?token=x", "/logg-inn?utlopt"}) {
            MvcResult result =
                    browser.perform(get(page)).andExpect(status().isOk()).andReturn();
            assertThat(result.getRequest().getSession(false)).as(page).isNull();
        }
    }
}
