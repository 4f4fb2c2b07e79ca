package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import no.mestringsrom.material.FileSizes;
import no.mestringsrom.material.FileType;
import no.mestringsrom.material.MarkdownText;
import no.mestringsrom.network.Agreement;
import no.mestringsrom.network.AgreementsStanding;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.Representative;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What the network's parties have agreed on: what is in force, and what was before. */
class AgreementsPanel extends Composite<Section> {

    private final transient NetworkDetails network;
    private final transient Language language =
            Language.of(getLocale()).orElse(Language.BOKMAL).forStaff();

    AgreementsPanel(NetworkDetails network, AgreementsStanding standing) {
        this.network = network;
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")));
        Agreement inForce = standing.inForce();
        if (inForce == null) {
            getContent().add(new Paragraph(text(standing.coming().isEmpty() ? "none" : "noneYet")));
        } else {
            if (standing.ranOut()) {
                getContent().add(new Paragraph(text("ranOut")));
            }
            getContent().add(show(inForce));
        }
        if (!standing.coming().isEmpty()) {
            Details coming = new Details(text("coming", standing.coming().size()));
            standing.coming().stream().map(this::show).forEach(coming::add);
            coming.setOpened(inForce == null);
            getContent().add(coming);
        }
        if (network.leads()) {
            Div buttons =
                    new Div(NetworkNavigation.newAgreementLink(network.network().id(), text("write")));
            buttons.addClassName("buttons");
            getContent().add(buttons);
        }
        if (!standing.earlier().isEmpty()) {
            Details earlier = new Details(text("earlier", standing.earlier().size()));
            standing.earlier().stream().map(this::show).forEach(earlier::add);
            getContent().add(earlier);
        }
    }

    private Component show(Agreement agreement) {
        Div part = new Div(new H3(agreement.title()), new Paragraph(valid(agreement)));
        part.addClassName("agreement");
        if (agreement.reviewBy() != null) {
            String by = Formats.date(language, agreement.reviewBy());
            part.add(new Paragraph(network.member(agreement.reviewer())
                    .map(Representative::name)
                    .map(name -> text("reviewedBy", name, by))
                    .orElseGet(() -> text("reviewed", by))));
        }
        Agreement.SignedPaper paper = agreement.file();
        if (paper != null) {
            part.add(new Paragraph(open(agreement, paper)));
        }
        UnorderedList parties = new UnorderedList();
        agreement.parties().forEach(party -> parties.add(new ListItem(party)));
        part.add(new H4(text("parties")), parties);
        if (!agreement.tasks().isEmpty()) {
            part.add(new H4(text("tasks")), new Html("<div>" + MarkdownText.html(agreement.tasks()) + "</div>"));
        }
        if (network.leads()) {
            part.add(new Paragraph(
                    NetworkNavigation.agreementLink(agreement.network(), agreement.id(), text("change"))));
        }
        return part;
    }

    private String valid(Agreement agreement) {
        String from = Formats.date(language, agreement.validFrom());
        return agreement.validUntil() == null
                ? text("validFrom", from)
                : text("valid", from, Formats.date(language, agreement.validUntil()));
    }

    private Anchor open(Agreement agreement, Agreement.SignedPaper paper) {
        Anchor open = new Anchor(
                "/arbeid/nettverk/" + agreement.network().value() + "/avtaler/"
                        + agreement.id().value() + "/fil",
                text("open", paper.name(), FileType.PDF.label() + ", " + FileSizes.of(language, paper.size())));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        open.getElement().setAttribute("rel", "noopener noreferrer");
        return open;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.AgreementsPanel." + key, arguments);
    }
}
