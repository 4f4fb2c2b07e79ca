package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import no.mestringsrom.course.ui.DepartureDialog;
import no.mestringsrom.material.MaterialAddress;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.TemplateMaterial;
import no.mestringsrom.shell.OneAtATime;

/** One material: what it is, who sees it from when, and what can be done with it. */
class MaterialCard extends Composite<Div> {

    /** To be read only. */
    MaterialCard(MaterialItem item, String base) {
        getContent().addClassName("card");
        Anchor open = new Anchor(MaterialAddress.of(item, base, Words.language()), item.title());
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        open.getElement().setAttribute("rel", "noopener noreferrer");
        open.getElement().setAttribute("title", getTranslation("material.MaterialCard.opens"));
        open.addClassName("material-title");
        Icon icon = icon(item).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div head = new Div(icon, open);
        head.addClassName("material-head");
        getContent().add(head);
        say(Words.what(this, item) + " · " + Words.phase(this, item));
    }

    MaterialCard(MaterialDetails material, String base, MaterialDesk desk, MaterialUploads uploads, Runnable again) {
        this(material.item(), base);
        MaterialItem item = material.item();
        Span who =
                new Span(VaadinIcon.EYE.create(), new Span(getTranslation("material.Audience." + material.audience())));
        who.addClassName("material-audience");
        getContent().add(who);
        if (material.bytesAreGone()) {
            Paragraph gone = new Paragraph(getTranslation("material.MaterialCard.gone"));
            gone.addClassName("problem");
            getContent().add(gone);
        }
        Button change = new Button(
                getTranslation("material.MaterialCard.change"),
                press -> OneAtATime.open(new ChangeDialog(material, base, desk, uploads, again)));
        change.setAriaLabel(getTranslation("material.MaterialCard.changeOf", item.title()));
        Button remove = new Button(
                getTranslation("material.MaterialCard.remove"),
                press -> OneAtATime.open(new RemoveDialog(material, desk, again)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(getTranslation("material.MaterialCard.removeOf", item.title()));
        Div buttons = new Div(change, remove);
        buttons.addClassName("buttons");
        getContent().add(buttons);
    }

    /** Of something that came with the template, and is left out or taken in but not changed here. */
    MaterialCard(TemplateMaterial material, Shelf shelf, Runnable again) {
        this(material.item(), shelf.base());
        MaterialItem item = material.item();
        if (material.leftOut()) {
            say(getTranslation("material.MaterialCard.leftOut"));
        }
        boolean out = material.leftOut();
        Button leave = new Button(
                getTranslation(out ? "material.MaterialCard.takeIn" : "material.MaterialCard.leaveOut"),
                press -> DepartureDialog.attempt(reason -> shelf.leaveOut(item.id(), !out, reason), again));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.setAriaLabel(getTranslation(
                out ? "material.MaterialCard.takeInOf" : "material.MaterialCard.leaveOutOf", item.title()));
        getContent().add(leave);
    }

    private void say(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        getContent().add(quiet);
    }

    private static VaadinIcon icon(MaterialItem item) {
        MaterialItem.File file = item.file();
        if (file == null) {
            return item.url() == null ? VaadinIcon.ALIGN_LEFT : VaadinIcon.LINK;
        }
        return switch (file.type().showing()) {
            case PICTURE -> VaadinIcon.PICTURE;
            case SOUND -> VaadinIcon.VOLUME_UP;
            case FILM -> VaadinIcon.FILM;
            case DOCUMENT, DOWNLOAD -> VaadinIcon.FILE_TEXT_O;
        };
    }
}
