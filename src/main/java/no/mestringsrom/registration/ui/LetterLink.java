package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.registration.ParticipantLetters;
import no.mestringsrom.registration.RegistrationId;

/** The letter for somebody who has no address. It is written, and logged, when it is asked for. */
class LetterLink extends Anchor {

    private static final int NOT_FOUND = 404;
    private static final int BUSY = 503;

    LetterLink(RegistrationId who, String name, ParticipantLetters letters) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    try {
                        return letters.letter(who)
                                .map(pdf -> new DownloadResponse(
                                        new ByteArrayInputStream(pdf), "brev.pdf", "application/pdf", pdf.length))
                                .orElseGet(() -> DownloadResponse.error(NOT_FOUND));
                    } catch (PrintBusy busy) {
                        return DownloadResponse.error(BUSY);
                    }
                }),
                "");
        setText(getTranslation("registration.LetterLink.text"));
        setAriaLabel(getTranslation("registration.LetterLink.whose", name));
    }
}
