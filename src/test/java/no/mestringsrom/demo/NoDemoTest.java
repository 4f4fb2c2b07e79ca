package no.mestringsrom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Outside its profile nothing of the demo exists. */
@ServiceTest
class NoDemoTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc http;

    @Test
    void noBeans() {
        assertThat(Arrays.stream(application.getBeanDefinitionNames())
                        .map(application::getType)
                        .filter(type -> type != null && type.getPackageName().startsWith("no.mestringsrom.demo")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noPeopleAndNoWayIn(DemoRole role) throws Exception {
        assertThat(accounts.byEmail(role.person().email())).isEmpty();
        assertThat(http.perform(post("/demo/inn/" + role))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/post", "/demo/inn/COORDINATOR", "/demo"})
    void noPages(String path) throws Exception {
        assertThat(http.perform(get(path)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void nothingOnTheFrontPage() throws Exception {
        assertThat(http.perform(get("/")).andReturn().getResponse().getContentAsString())
                .contains("/kurs")
                .doesNotContain("/demo");
    }
}
