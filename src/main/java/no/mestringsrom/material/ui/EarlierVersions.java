package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import no.mestringsrom.material.MaterialAddress;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** What a material was before, for those who may change it: to be looked at again, or taken away for good. */
class EarlierVersions extends Composite<Details> {

    /**
     * @param changed what follows when one of them is deleted
     * @param gone what follows when one of them is the newest again, and what is shown is no longer so
     */
    EarlierVersions(MaterialDetails material, String base, MaterialDesk desk, Runnable changed, Runnable gone) {
        Problem problem = new Problem();
        UnorderedList list = new UnorderedList();
        list.addClassName("material-versions");
        for (MaterialDetails.Earlier earlier : material.earlier()) {
            MaterialItem item = earlier.item();
            ListItem line = new ListItem();
            Button remove = new Button(getTranslation("material.EarlierVersions.remove"), press -> {
                try {
                    desk.remove(item.id(), item.number(), material.version());
                } catch (MaterialRefused refused) {
                    problem.show(refused);
                    return;
                }
                list.remove(line);
                Notifications.done(getTranslation("material.EarlierVersions.removed", item.number()));
                changed.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            remove.setAriaLabel(getTranslation("material.EarlierVersions.removeOf", item.number()));
            Button again = new Button(
                    getTranslation("material.EarlierVersions.again"),
                    press -> OneAtATime.open(new GoBackDialog(item, material.version(), desk, gone)));
            again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            again.setAriaLabel(getTranslation("material.EarlierVersions.againOf", item.number()));
            line.add(new Div(open(item, base), made(earlier)), again, remove);
            list.add(line);
        }
        getContent()
                .setSummaryText(getTranslation(
                        "material.EarlierVersions.title", material.earlier().size()));
        getContent().add(problem, list);
    }

    private Component open(MaterialItem item, String base) {
        String address = item.file() != null
                ? MaterialAddress.file(item, base)
                : MaterialAddress.page(item, base) + "?version=" + item.number();
        Anchor open = new Anchor(address, getTranslation("material.EarlierVersions.version", item.number()));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        return open;
    }

    private Component made(MaterialDetails.Earlier earlier) {
        MaterialItem.File file = earlier.item().file();
        String what = file == null ? "" : " · " + file.name();
        Div made = new Div(
                getTranslation("material.EarlierVersions.made", Words.when(earlier.madeAt()), earlier.madeBy()) + what);
        made.addClassName("quiet");
        return made;
    }
}
