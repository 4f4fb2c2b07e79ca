package no.mestringsrom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServiceTest
@RecordApplicationEvents
class LoginTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    AccountId id;
    String email;

    @BeforeEach
    void someoneWithAnAccount() {
        clock.set(TestClock.START);
        id = people.with(Role.PROFESSIONAL);
        email = accounts.get(id).email();
    }

    @Test
    void theLinkInTheMailSignsIn() throws Exception {
        ask(email.toUpperCase(java.util.Locale.ROOT)).andExpect(redirectedUrl("/logg-inn/sendt"));

        LoginLinkRequested mail = mails().getFirst();
        assertThat(mail.account()).isEqualTo(id);
        assertThat(mail.email()).isEqualTo(email);
        MockHttpSession session = signedInWith(mail.token());
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .asInstanceOf(InstanceOfAssertFactories.type(SecurityContext.class))
                .extracting(context -> context.getAuthentication().getName())
                .isEqualTo(id.toString());
    }

    @Test
    void followingTheLinkDoesNotUseItUp() throws Exception {
        ask(email);
        String token = mails().getFirst().token();

        for (int scan = 0; scan < 3; scan++) {
            browser.perform(get("/logg-inn/lenke").param("token", token))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("Logg inn")));
        }
        signedInWith(token);
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        ask(email);
        String token = mails().getFirst().token();
        signedInWith(token);

        press(token).andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
        browser.perform(get("/logg-inn/lenke?ugyldig"))
                .andExpect(content().string(Matchers.containsString("Lenken virker ikke lenger")));
    }

    @Test
    void aLinkWorksForAQuarterOfAnHour() throws Exception {
        ask(email);
        clock.advance(LoginLinks.GOOD_FOR.plusSeconds(1));

        press(mails().getFirst().token()).andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
    }

    @Test
    void anAlteredLinkIsWorthNothing() throws Exception {
        ask(email);

        press(UUID.randomUUID().toString()).andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
        press("").andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
        browser.perform(post("/logg-inn/lenke")).andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
    }

    @Test
    void anotherSitesPageCanNotSignAnybodyIn() throws Exception {
        ask(email);

        browser.perform(post("/logg-inn/lenke")
                        .param("token", mails().getFirst().token())
                        .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
    }

    @Test
    void aStrangerGetsTheSameAnswerAndNoMail() throws Exception {
        ask("ingen-" + email).andExpect(redirectedUrl("/logg-inn/sendt"));
        ask("ikke en adresse").andExpect(redirectedUrl("/logg-inn/sendt"));
        ask("").andExpect(redirectedUrl("/logg-inn/sendt"));

        assertThat(mails()).isEmpty();
    }

    @Test
    void atMostFiveLinksLiveAtATime() throws Exception {
        for (int press = 0; press < LoginLinks.MOST_AT_A_TIME + 2; press++) {
            ask(email).andExpect(redirectedUrl("/logg-inn/sendt"));
        }
        assertThat(mails()).hasSize(LoginLinks.MOST_AT_A_TIME);

        clock.advance(LoginLinks.GOOD_FOR.plus(Duration.ofSeconds(1)));
        ask(email);
        assertThat(mails()).hasSize(LoginLinks.MOST_AT_A_TIME + 1);
    }

    @Test
    void aRemovedAccountCanNotGoOn() throws Exception {
        ask(email);
        MockHttpSession session = signedInWith(mails().getFirst().token());
        repository.delete(repository.findById(id).orElseThrow());

        browser.perform(get("/start").session(session)).andExpect(redirectedUrl("/logg-inn"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aLinkOfARemovedAccountIsWorthNothing() throws Exception {
        ask(email);
        repository.delete(repository.findById(id).orElseThrow());

        press(mails().getFirst().token()).andExpect(redirectedUrl("/logg-inn/lenke?ugyldig"));
    }

    @Test
    void theLanguageChosenIsKept() throws Exception {
        browser.perform(post("/logg-inn?lang=nn").param("email", email))
                .andExpect(redirectedUrl("/logg-inn/sendt?lang=nn"));
    }

    private ResultActions ask(String address) throws Exception {
        return browser.perform(post("/logg-inn").param("email", address));
    }

    private ResultActions press(String token) throws Exception {
        return browser.perform(post("/logg-inn/lenke").param("token", token));
    }

    private MockHttpSession signedInWith(String token) throws Exception {
        return (MockHttpSession) press(token)
                .andExpect(redirectedUrl("/start"))
                .andReturn()
                .getRequest()
                .getSession(false);
    }

    private List<LoginLinkRequested> mails() {
        return events.stream(LoginLinkRequested.class).toList();
    }
}
