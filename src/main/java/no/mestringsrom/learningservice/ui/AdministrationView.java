package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import no.mestringsrom.account.AccountAdministration;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import org.springframework.beans.factory.ObjectProvider;

/** Where an administrator lets people in and adds learning services. */
// What parts from features further on are made of: the build finds only what a view itself refers to.
@Uses(Details.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(Upload.class)
@Route("arbeid/administrasjon")
@Menu(title = "learningservice.AdministrationView.title", order = 90, icon = "vaadin:cog")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Composite<VerticalLayout> implements HasDynamicTitle {

    AdministrationView(
            AccountAdministration accounts,
            LearningServices services,
            Municipalities municipalities,
            ObjectProvider<ServiceAction> actions,
            ObjectProvider<AdministrationPart> parts) {
        getContent().addClassName("view");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new H2(getTranslation("learningservice.AdministrationView.accounts")),
                        new AccountsPart(accounts, services),
                        new H2(getTranslation("learningservice.AdministrationView.services")),
                        new ServicesPart(services, municipalities, actions));
        parts.stream()
                .sorted(Comparator.comparingInt(AdministrationPart::order))
                .map(AdministrationPart::build)
                .forEach(getContent()::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learningservice.AdministrationView.title");
    }
}
