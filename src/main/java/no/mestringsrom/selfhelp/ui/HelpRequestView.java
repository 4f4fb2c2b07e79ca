package no.mestringsrom.selfhelp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.HelpDesk;
import no.mestringsrom.selfhelp.HelpRequestDetails;
import no.mestringsrom.selfhelp.HelpRequestId;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.security.access.AccessDeniedException;

/** What somebody in a group asks help with, and the answer. Nothing else of the group is shown. */
@Route("arbeid/gruppehjelp/:" + HelpRequestView.ID)
@RolesAllowed("COORDINATOR")
class HelpRequestView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "helpRequestId";

    private final transient HelpDesk desk;

    HelpRequestView(HelpDesk desk) {
        this.desk = desk;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(event.getRouteParameters()
                    .get(ID)
                    .map(UUID::fromString)
                    .map(HelpRequestId::new)
                    .orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException | AccessDeniedException notOurs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private void show(HelpRequestId id) {
        HelpRequestDetails request = desk.request(id);
        getContent().removeAll();
        Paragraph words = new Paragraph(request.words());
        words.addClassNames("quote", "pre-line");
        getContent()
                .add(
                        new H1(text("title")),
                        new Paragraph(text(
                                "asked",
                                Formats.date(language(), LocalDate.ofInstant(request.askedAt(), GroupPage.ZONE)))),
                        words,
                        new Paragraph(request.name() == null ? text("nameless") : text("named", request.name())),
                        request.answer() == null ? answer(request) : answered(request.answer()));
        if (request.groupGoesOn()) {
            getContent().add(end(id));
        } else {
            getContent().add(new Paragraph(text("ended")));
        }
    }

    private Component answer(HelpRequestDetails request) {
        boolean named = request.name() != null;
        TextArea words = new TextArea(text(named ? "answer" : "done"));
        words.setHelperText(named ? text("answer.help", request.language().ownName()) : text("done.help"));
        words.setMaxLength(2_000);
        words.addClassName("wide");
        Button send = new Button(text(named ? "send" : "keep"), press -> {
            words.setInvalid(false);
            try {
                desk.answer(request.id(), words.getValue());
            } catch (SelfHelpRefused refused) {
                words.setErrorMessage(getTranslation(refused.key()));
                words.setInvalid(true);
                return;
            }
            Notifications.done(text(named ? "sent" : "kept"));
            show(request.id());
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section section = new Section(words, send);
        section.addClassName("card");
        return section;
    }

    private Component answered(String answer) {
        Paragraph words = new Paragraph(answer);
        words.addClassName("pre-line");
        Section section = new Section(new H2(text("answered")), words);
        section.addClassName("card");
        return section;
    }

    private Component end(HelpRequestId id) {
        Button end = new Button(text("end"), press -> {
            ConfirmDialog sure = new ConfirmDialog();
            sure.setHeader(text("end.sure"));
            sure.setText(text("end.what"));
            sure.setConfirmText(text("end.confirm"));
            sure.addConfirmListener(confirmed -> {
                desk.endGroup(id);
                Notifications.done(text("end.done"));
                show(id);
            });
            sure.setCancelable(true);
            sure.setCancelText(text("end.cancel"));
            sure.setConfirmButtonTheme("error primary");
            OneAtATime.open(sure);
        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new Section(new Paragraph(text("end.when")), end);
    }

    private Language language() {
        return Language.of(getLocale()).orElse(Language.BOKMAL);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("selfhelp.HelpRequestView." + key, arguments);
    }
}
