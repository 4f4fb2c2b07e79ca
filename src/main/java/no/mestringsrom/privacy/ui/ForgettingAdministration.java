package no.mestringsrom.privacy.ui;

import com.vaadin.flow.component.Component;
import no.mestringsrom.learningservice.ui.AdministrationPart;
import no.mestringsrom.privacy.ForgettingLog;
import org.springframework.stereotype.Service;

/** What was forgotten, on the administration page. */
@Service
class ForgettingAdministration implements AdministrationPart {

    private static final int ORDER = 200;

    private final ForgettingLog log;

    ForgettingAdministration(ForgettingLog log) {
        this.log = log;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component build() {
        return new ForgettingPart(log);
    }
}
