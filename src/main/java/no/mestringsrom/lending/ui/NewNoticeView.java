package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import no.mestringsrom.lending.Direction;
import no.mestringsrom.lending.LendingRefused;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.lending.Lent;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.WriteNotice;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Calendars;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import org.springframework.security.access.AccessDeniedException;

/** The form for an offer or an ask. */
@StyleSheet("context://lending.css")
@Route(LendingNavigation.NEW_NOTICE)
@RolesAllowed("NETWORK_MEMBER")
class NewNoticeView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Period SHOWN = Period.ofMonths(3);

    private final transient Networks networks;
    private final transient NoticeBoard board;
    private final transient Municipalities municipalities;
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>();
    private final RadioButtonGroup<Lent> what = new RadioButtonGroup<>();
    private final Select<Municipality> municipality = new Select<>();
    private final Select<TargetGroup> targetGroup = new Select<>();
    private final ComboBox<String> template = new ComboBox<>(text("template"));
    private final TextField when = new TextField(text("when"));
    private final TextArea words = new TextArea(text("words"));
    private final DatePicker goodUntil = new DatePicker(text("goodUntil"));
    private final ProblemBox problem = new ProblemBox();

    NewNoticeView(
            Networks networks,
            NoticeBoard board,
            Municipalities municipalities,
            CourseTemplates templates,
            Clock clock) {
        this.networks = networks;
        this.board = board;
        this.municipalities = municipalities;
        direction.setLabel(text("direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(value -> text("direction." + value));
        direction.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        direction.setValue(Direction.OFFER);
        what.setLabel(text("what"));
        what.setItems(Lent.values());
        what.setItemLabelGenerator(value -> text("what." + value));
        what.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        what.setValue(Lent.HOSTS);
        municipality.setLabel(text("municipality"));
        municipality.setItemLabelGenerator(Municipality::name);
        targetGroup.setLabel(text("targetGroup"));
        targetGroup.setItems(TargetGroup.values());
        targetGroup.setEmptySelectionAllowed(true);
        targetGroup.setEmptySelectionCaption(text("targetGroup.any"));
        targetGroup.setItemLabelGenerator(
                group -> group == null ? text("targetGroup.any") : getTranslation("template.TargetGroup." + group));
        template.setItems(templates.all().stream()
                .map(CourseTemplateDetails::title)
                .distinct()
                .toList());
        template.setHelperText(text("template.help"));
        when.setHelperText(text("when.help"));
        words.setHelperText(text("words.help"));
        words.setRequiredIndicatorVisible(true);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        goodUntil.setValue(today.plus(SHOWN));
        goodUntil.setMin(today);
        goodUntil.setI18n(Calendars.in(getLocale()));
        goodUntil.setLocale(getLocale());
        goodUntil.setAutoOpen(false);
        goodUntil.setHelperText(text("goodUntil.help"));
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        NetworkSummary network;
        try {
            network = networks.requireMember(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        municipality.setItems(municipalities.withNumbers(network.municipalities()));
        Button send = new Button(text("send"), press -> send(network.id()));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields =
                new Div(direction, what, municipality, targetGroup, template, when, words, goodUntil, problem, send);
        fields.addClassName("lending-fields");
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(LendingNavigation.lendingLink(
                                network.id(), getTranslation("lending.LendingView.title"))),
                        new H1(getPageTitle()),
                        new Paragraph(text("what.is", network.name())),
                        fields);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private void send(NetworkId network) {
        problem.hide();
        try {
            if (municipality.isEmpty()) {
                problem.show(getTranslation("lending.LendingRefused." + Reason.MUNICIPALITY));
            } else if (goodUntil.isEmpty()) {
                problem.show(getTranslation("lending.LendingRefused." + Reason.DATE));
            } else {
                board.write(
                        network,
                        new WriteNotice(
                                direction.getValue(),
                                what.getValue(),
                                municipality.getValue().number(),
                                targetGroup.getValue(),
                                Objects.requireNonNullElse(template.getValue(), ""),
                                when.getValue(),
                                words.getValue(),
                                goodUntil.getValue()));
                Notifications.done(text("sent"));
                LendingNavigation.toLending(network);
            }
        } catch (LendingRefused refused) {
            problem.show(getTranslation(refused.key()));
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.NewNoticeView." + key, arguments);
    }
}
