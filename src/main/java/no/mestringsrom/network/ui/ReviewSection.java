package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.network.AgreementReviews;
import no.mestringsrom.network.ReviewDue;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** The agreements that the one who is signed in has to review: it stays until there is another date, or another agreement. */
@org.springframework.stereotype.Component
class ReviewSection implements StartSection {

    private final AgreementReviews reviews;

    ReviewSection(AgreementReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> build() {
        List<ReviewDue> due = reviews.mine();
        return due.isEmpty() ? Optional.empty() : Optional.of(section(due));
    }

    private static Component section(List<ReviewDue> due) {
        Section section = new Section();
        section.addClassName("panel");
        section.add(new WaitingHeading(section.getTranslation("network.ReviewSection.title", due.size())));
        Language language =
                Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL).forStaff();
        for (ReviewDue one : due) {
            String way = section.getTranslation("network.ReviewSection.open");
            // Who does not lead may not change it: they read it among what else the network has.
            RouterLink open = one.lead()
                    ? NetworkNavigation.agreementLink(
                            one.network().id(), one.agreement().id(), way)
                    : NetworkNavigation.networkLink(one.network().id(), way);
            open.addClassName("primary-link");
            section.add(
                    new Paragraph(section.getTranslation(
                            "network.ReviewSection." + (one.overdue() ? "overdue" : "text")
                                    + (one.lead() ? "" : ".notLead"),
                            one.agreement().title(),
                            one.network().name(),
                            Formats.date(
                                    language,
                                    Objects.requireNonNull(one.agreement().reviewDue())))),
                    open);
        }
        return section;
    }
}
