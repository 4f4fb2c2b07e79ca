package no.mestringsrom.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NetworkMailPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Links links;

    @Autowired
    MailLinks mailLinks;

    @Autowired
    MailChoices choices;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Networks networks;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    NetworkId network;
    AccountId member;
    ColleagueId colleague;
    String path;

    @BeforeEach
    void aMember() {
        member = people.someone("Mona Medlem");
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nord " + UUID.randomUUID(), "Lære", Set.of("5501")));
        networks.letIn(network, member);
        colleague = transaction.execute(status -> colleagues.of(network, member).id());
        path = mailLinks.off(colleague, NetworkMail.DIGEST);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openingThePageStopsNothingAndOnePressOnItDoes() throws Exception {
        for (Language language : Language.ofStaff()) {
            String page = PublicPage.of(
                    web.perform(get(path + "?lang=" + language.tag()))
                            .andExpect(status().isOk())
                            .andReturn(),
                    language);
            assertThat(page).contains("<form method=\"post\"").doesNotContain("Nord ");
        }
        assertThat(wanted()).containsExactlyInAnyOrder(NetworkMail.values());

        String stopped = PublicPage.of(
                web.perform(post(path + "?lang=nb")).andExpect(status().isOk()).andReturn(), Language.BOKMAL);
        assertThat(stopped).contains("Du får ikke ukesbrevet mer").doesNotContain("<form");
        assertThat(wanted()).containsExactlyInAnyOrder(NetworkMail.REPLIES, NetworkMail.QUESTIONS);
    }

    @Test
    void aMailProgramStopsThemByItself() throws Exception {
        web.perform(post(mailLinks.off(colleague, NetworkMail.QUESTIONS))
                        .contentType("application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk());
        assertThat(wanted()).doesNotContain(NetworkMail.QUESTIONS).contains(NetworkMail.DIGEST);
    }

    @Test
    void noOtherLinkOpensItAndItOpensNoOtherKind() throws Exception {
        String right = links.sign(LinkPurpose.NETWORK_MAIL, colleague.value());
        for (String token : Set.of(
                links.sign(LinkPurpose.HOST_AVAILABILITY, colleague.value()),
                (right.charAt(0) == 'A' ? "B" : "A") + right.substring(1),
                "noe")) {
            web.perform(post("/nettverkspost/" + token + "/digest")).andExpect(status().isNotFound());
            PublicPage.of(
                    web.perform(get("/nettverkspost/" + token + "/digest?lang=nb"))
                            .andExpect(status().isNotFound())
                            .andReturn(),
                    Language.BOKMAL);
        }
        web.perform(post(path.replace("/digest", "/alt"))).andExpect(status().isNotFound());
        assertThat(wanted()).containsExactlyInAnyOrder(NetworkMail.values());
    }

    private Set<NetworkMail> wanted() {
        people.signIn(member);
        try {
            return choices.mine(network).wanted();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
