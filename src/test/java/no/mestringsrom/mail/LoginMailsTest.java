package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.RegisterAccount;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class LoginMailsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Test
    void carriesTheLinkThatSignsInAndNothingInTheSubject() throws Exception {
        String email = "mons-" + UUID.randomUUID() + "@eksempel.example";
        accounts.register(new RegisterAccount("Mons Demodal", email, Language.NYNORSK));

        http.perform(post("/logg-inn").param("email", email));

        OutboxMail mail = to(email).getFirst();
        assertThat(mail.subject()).isEqualTo("Lenkja di for å logge inn");
        assertThat(mail.body()).startsWith("Hei, Mons Demodal!");
        Matcher link = Pattern.compile("http://localhost/logg-inn/lenke\\?token=(\\S+)")
                .matcher(mail.body());
        assertThat(link.find()).isTrue();
        http.perform(post("/logg-inn/lenke").param("token", link.group(1)))
                .andExpect(SecurityMockMvcResultMatchers.authenticated());
    }

    @Test
    void goesToNobodyWhoHasNoAccount() throws Exception {
        String email = "ukjent-" + UUID.randomUUID() + "@eksempel.example";

        http.perform(post("/logg-inn").param("email", email));

        assertThat(to(email)).isEmpty();
    }

    private List<OutboxMail> to(String email) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList();
    }
}
