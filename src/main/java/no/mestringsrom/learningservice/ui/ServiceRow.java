package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.OneAtATime;
import org.springframework.beans.factory.ObjectProvider;

/** A service in a list, with what can be done about it. */
class ServiceRow extends Composite<Div> {

    ServiceRow(
            LearningServiceSummary service,
            LearningServices services,
            Municipalities municipalities,
            ObjectProvider<ServiceAction> actions,
            Runnable changed) {
        Span title = new Span(service.name());
        title.addClassName("row-title");
        String places = service.municipalities().stream()
                .flatMap(number -> municipalities.byNumber(number).stream())
                .map(Municipality::name)
                .collect(Collectors.joining(", "));
        Div facts = new Div(places
                + " · "
                + getTranslation("learningservice.ServiceForm." + service.form().name())
                + " · "
                + getTranslation(
                        "learningservice.ServiceStatus." + service.status().name()));
        facts.addClassName("quiet");
        Button change = new Button(
                getTranslation("learningservice.ServiceRow.change"),
                press -> OneAtATime.open(new ServiceDialog(service.id(), services, municipalities, changed)));
        change.setAriaLabel(getTranslation("learningservice.ServiceDialog.change", service.name()));
        getContent().addClassName("row");
        getContent().add(new Div(new Div(title), facts));
        actions.orderedStream()
                .flatMap(action -> action.forService(service).stream())
                .forEach(getContent()::add);
        getContent().add(change);
    }
}
