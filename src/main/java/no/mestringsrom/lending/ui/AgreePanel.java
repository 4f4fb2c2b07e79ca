package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BooleanSupplier;
import no.mestringsrom.lending.LendingRefused;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.shell.ProblemBox;

/** The end of a draft: it is agreed and locked, or thrown away. */
class AgreePanel extends Composite<Section> {

    private final ProblemBox problem = new ProblemBox();

    /** @param isSaved whether what is agreed on is all that stands in the draft's fields */
    AgreePanel(SettlementDetails settlement, Settlements settlements, BooleanSupplier isSaved, Runnable again) {
        Button agree = new Button(text("agree"), press -> {
            problem.hide();
            if (!isSaved.getAsBoolean()) {
                problem.show(text("saveFirst"));
                return;
            }
            ask("agree", "primary", () -> {
                settlements.agree(settlement.id(), settlement.version());
                again.run();
            });
        });
        Button discard = new Button(
                text("discard"),
                press -> ask("discard", "error primary", () -> {
                    settlements.discard(settlement.id(), settlement.version());
                    LendingNavigation.toLending(settlement.network());
                }));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div line = new Div(agree, discard);
        line.addClassName("lending-line");
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")), new Paragraph(text("what")), problem, line);
    }

    private void ask(String what, String theme, Runnable deed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(what + ".question"));
        dialog.setText(text(what + ".text"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text(what));
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(confirmed -> {
            problem.hide();
            try {
                deed.run();
                Notifications.done(text(what + ".done"));
            } catch (LendingRefused refused) {
                problem.show(getTranslation(refused.key()));
            }
        });
        OneAtATime.open(dialog);
    }

    private String text(String key) {
        return getTranslation("lending.AgreePanel." + key);
    }
}
