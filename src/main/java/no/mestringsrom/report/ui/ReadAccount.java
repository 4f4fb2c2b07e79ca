package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.ui.SessionAction;
import no.mestringsrom.report.SessionAccounts;
import org.springframework.core.annotation.Order;

/** The way from a session that has begun to its account. */
@org.springframework.stereotype.Component
@Order(20)
class ReadAccount implements SessionAction {

    private final SessionAccounts accounts;

    ReadAccount(SessionAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Component> forSession(SessionPlan session) {
        if (!accounts.isThereOneToRead(session)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Button read = new Button(
                ui.getTranslation("report.ReadAccount.read"),
                press -> ui.navigate(
                        LedgerView.class,
                        new RouteParameters(new RouteParam(
                                LedgerView.SESSION_ID, session.id().value().toString()))));
        read.setAriaLabel(ui.getTranslation("report.ReadAccount.readOf", session.title()));
        return Optional.of(read);
    }
}
