package no.mestringsrom.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class SitePagesTest {

    @Autowired
    MockMvc browser;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageAboutTheHouseSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        for (String path : new String[] {"/", "/om", "/om/personvern", "/om/tilgjengelighet"}) {
            open(path + "?lang=" + language.tag(), language);
        }
    }

    @Test
    void theFirstPageSaysWhatThisIsAndHasOneThingToPress() throws Exception {
        String page = open("/", Language.BOKMAL);

        assertThat(page).contains("på video", "ingen henvisning", "href=\"/kurs\">Finn et kurs</a>");
        assertThat(page).containsOnlyOnce("mr-button--large");
    }

    @Test
    void linksKeepTheLanguageThatWasChosen() throws Exception {
        assertThat(open("/?lang=nn", Language.NYNORSK)).contains("href=\"/kurs?lang=nn\">Finn eit kurs</a>");
    }

    @Test
    void everyPageNamesItsSourcesAndTheAccessibilityStatement() throws Exception {
        assertThat(open("/", Language.BOKMAL))
                .contains("Inneholder data under CC BY 4.0 fra Kartverket og Statistisk sentralbyrå (SSB);"
                        + " sammenstilt av Alexander Prestmo (MIT).")
                .contains("href=\"/om/tilgjengelighet\">Tilgjengelighetserklæring</a>");
    }

    private String open(String path, Language language) throws Exception {
        return PublicPage.of(
                browser.perform(get(path)).andExpect(status().isOk()).andReturn(), language);
    }
}
