package no.mestringsrom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import no.mestringsrom.site.Assets;
import no.mestringsrom.texts.Language;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Gives each page the language of the one who is signed in, also in what Vaadin itself says, and a handler of errors. */
@Component
class StaffPages implements VaadinServiceInitListener {

    private final transient SignedInPerson signedIn;
    private final Translations translations;
    private final transient Assets assets;

    StaffPages(SignedInPerson signedIn, Translations translations, Assets assets) {
        this.assets = assets;
        this.signedIn = signedIn;
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new ErrorAnswer()));
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void dress(IndexHtmlResponse response) {
        Document page = response.getDocument();
        page.getElementsByTag("html")
                .attr("lang", currentLocale().toLanguageTag())
                .attr("data-color-scheme", "auto");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", assets.url("staff.css"));
        page.head().appendElement("link").attr("rel", "icon").attr("href", "/favicon.svg");
    }

    private void prepare(UI ui) {
        ui.setLocale(currentLocale());
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(ui.getTranslation("shell.Connection.lost"));
        lost.setDialogTextGaveUp(ui.getTranslation("shell.Connection.gaveUp"));
        ui.getPage()
                .executeJs(
                        "Object.assign(window.Vaadin.connectionIndicator ?? {}, {onlineText: $0, offlineText: $1, reconnectingText: $2})",
                        ui.getTranslation("shell.Connection.online"),
                        ui.getTranslation("shell.Connection.offline"),
                        ui.getTranslation("shell.Connection.lost"));
    }

    private Locale currentLocale() {
        return signedIn.find()
                .map(person -> person.language().forStaff())
                .map(Language::locale)
                .orElse(translations.getProvidedLocales().getFirst());
    }

    /** An ended session needs no reading: the page goes to where one signs in, and it is said there. */
    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("/logg-inn?utlopt");
        messages.setInternalErrorCaption(translations.getTranslation("shell.SystemMessages.errorCaption", locale));
        messages.setInternalErrorMessage(translations.getTranslation("shell.SystemMessages.errorMessage", locale));
        messages.setSyncErrorCaption(translations.getTranslation("shell.SystemMessages.errorCaption", locale));
        messages.setSyncErrorMessage(translations.getTranslation("shell.SystemMessages.errorMessage", locale));
        messages.setCookiesDisabledCaption(translations.getTranslation("shell.SystemMessages.cookiesCaption", locale));
        messages.setCookiesDisabledMessage(translations.getTranslation("shell.SystemMessages.cookiesMessage", locale));
        return messages;
    }
}
