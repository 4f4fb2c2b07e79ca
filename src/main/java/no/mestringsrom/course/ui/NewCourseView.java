package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRules;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.ui.CourseFields.Typed;
import no.mestringsrom.course.ui.CourseOrders.Order;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A new course in three steps on one page: which template, when, and for whom. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.NEW)
@Menu(title = "course.NewCourseView.title", order = 10, icon = "vaadin:plus")
@RolesAllowed("COORDINATOR")
class NewCourseView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int USUAL_CAPACITY = 12;

    /** Where an order says only by which day. */
    private static final LocalTime USUAL_TIME = LocalTime.of(18, 0);

    private final transient CoursePlanning planning;
    private final transient ObjectProvider<CourseOrders> orders;
    private final transient List<CourseTemplateDetails> available;
    private final transient Municipalities municipalities;
    private final Select<CourseTemplateDetails> template = new Select<>();
    private final Select<LearningServiceSummary> service = new Select<>();
    private final TemplatePreview preview = new TemplatePreview();
    private final StartTimes starts = new StartTimes();
    private final CourseFields fields;
    private final Select<TargetGroup> targetGroup = new Select<>();
    private final Problem problem = new Problem();
    private final DepartureReason reason = new DepartureReason();
    private final Div details = new Div();
    private final Div ordered = new Div();
    private transient @Nullable UUID orderId;
    private transient @Nullable Order order;

    NewCourseView(
            CoursePlanning planning,
            CourseTemplates templates,
            LearningServices services,
            Municipalities municipalities,
            CurrentAccount current,
            ObjectProvider<CourseOrders> orders) {
        this.planning = planning;
        this.orders = orders;
        this.municipalities = municipalities;
        this.available = templates.all();
        this.fields = new CourseFields(municipalities);
        getContent().addClassName("view");
        details.addClassName("fields");

        template.setLabel(getTranslation("course.NewCourseView.template"));
        template.setItems(available);
        template.setItemLabelGenerator(CourseTemplateDetails::title);
        template.setPlaceholder(getTranslation("course.NewCourseView.choose"));
        template.addValueChangeListener(change -> choose(change.getValue()));
        template.addClassName("wide");

        Set<UUID> coordinated = current.require().services();
        List<LearningServiceSummary> mine = services.all().stream()
                .filter(candidate -> coordinated.contains(candidate.id().value()))
                .toList();
        service.setLabel(getTranslation("course.NewCourseView.service"));
        service.setItems(mine);
        service.setItemLabelGenerator(LearningServiceSummary::name);
        service.addValueChangeListener(change -> fields.choose(change.getValue().municipalities()));
        ordered.setVisible(false);
        ordered.addClassName("card");

        getContent().add(new H1(getTranslation("course.NewCourseView.title")));
        if (mine.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("course.NewCourseView.noService")));
            return;
        }
        fields.show(new Typed("", "", USUAL_CAPACITY, Set.of(), Language.BOKMAL));
        service.setValue(mine.getFirst());
        service.setVisible(mine.size() > 1);
        targetGroup.setLabel(getTranslation("course.NewCourseView.targetGroup"));
        targetGroup.setItems(TargetGroup.values());
        targetGroup.setWidth("min(24rem, 100%)");
        targetGroup.setItemLabelGenerator(group -> getTranslation("template.TargetGroup." + group));
        Button plan = new Button(getTranslation("course.NewCourseView.plan"), press -> plan(CourseStatus.PLANNING));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        plan.setDisableOnClick(true);
        Button idea = new Button(getTranslation("course.NewCourseView.idea"), press -> plan(CourseStatus.IDEA));
        idea.addThemeVariants(ButtonVariant.LUMO_LARGE);
        idea.setDisableOnClick(true);
        Div buttons = new Div(plan, idea);
        buttons.addClassName("buttons");
        details.add(
                preview,
                new H2(getTranslation("course.NewCourseView.when")),
                starts,
                new H2(getTranslation("course.NewCourseView.about")),
                service,
                targetGroup,
                fields,
                problem,
                reason,
                buttons,
                new Paragraph(getTranslation("course.NewCourseView.ideaText")));
        plan.addClickListener(press -> plan.setEnabled(true));
        idea.addClickListener(press -> idea.setEnabled(true));
        details.setVisible(false);
        getContent().add(new Paragraph(getTranslation("course.NewCourseView.intro")), ordered, template, details);
    }

    private void choose(CourseTemplateDetails chosen) {
        preview.show(chosen.content());
        starts.plan(chosen.content());
        targetGroup.setValue(order == null ? chosen.targetGroup() : order.targetGroup());
        if (order != null && order.startsBy() != null) {
            starts.suggest(order.startsBy().atTime(USUAL_TIME));
        }
        fields.suggest(chosen.title(), chosen.summary());
        problem.hide();
        reason.forget();
        details.setVisible(true);
    }

    /** Somebody may have come from a template's page, or from an order. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CourseNavigation.ORDER)
                .flatMap(NewCourseView::id)
                .ifPresent(this::begin);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CourseNavigation.TEMPLATE)
                .flatMap(wanted -> available.stream()
                        .filter(one -> one.id().value().toString().equals(wanted))
                        .findFirst())
                .ifPresent(template::setValue);
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void begin(UUID wanted) {
        CourseOrders known = orders.getIfAvailable();
        Order found = known == null ? null : known.order(wanted).orElse(null);
        if (found == null) {
            return;
        }
        orderId = wanted;
        order = found;
        ordered.add(
                new H2(getTranslation("course.NewCourseView.order", found.unit())),
                new Paragraph(getTranslation(
                        "course.NewCourseView.order.what",
                        getTranslation("template.TargetGroup." + found.targetGroup()),
                        found.participants(),
                        municipalities
                                .byNumber(found.municipality())
                                .map(Municipality::name)
                                .orElse(found.municipality()),
                        found.language())));
        if (found.startsBy() != null) {
            ordered.add(new Paragraph(getTranslation(
                    "course.NewCourseView.order.startsBy", Formats.date(Words.language(), found.startsBy()))));
        }
        ordered.setVisible(true);
        service.getListDataView()
                .getItems()
                .filter(mine -> mine.id().equals(found.service()))
                .findFirst()
                .ifPresent(service::setValue);
        service.setReadOnly(true);
        fields.show(new Typed("", "", capacity(found), Set.of(found.municipality()), found.heldIn()));
        available.stream()
                .filter(one -> one.targetGroup() == found.targetGroup())
                .findFirst()
                .ifPresent(template::setValue);
    }

    /** As many as were asked for, as far as a course may have them. */
    private static int capacity(Order order) {
        return Math.clamp(order.participants(), CourseRules.LEAST_CAPACITY, CourseRules.MOST_CAPACITY);
    }

    private CourseId plan(PlanCourse command) {
        return orderId == null ? planning.plan(command) : orders.getObject().plan(orderId, command);
    }

    private void plan(CourseStatus as) {
        problem.hide();
        Typed typed = fields.typed();
        if (!starts.isComplete()) {
            problem.show(getTranslation("course.NewCourseView.datesMissing"));
            return;
        }
        try {
            CourseNavigation.toCourse(plan(new PlanCourse(
                    as,
                    service.getValue().id(),
                    template.getValue().id(),
                    typed.title(),
                    typed.description(),
                    targetGroup.getValue(),
                    typed.capacity(),
                    typed.municipalities(),
                    typed.heldIn(),
                    starts.values(),
                    reason.value())));
        } catch (CourseOrders.Refused refused) {
            problem.show(refused.text());
        } catch (CourseRefused refused) {
            problem.show(refused);
            reason.askIfWanted(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.NewCourseView.title");
    }
}
