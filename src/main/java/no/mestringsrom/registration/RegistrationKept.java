package no.mestringsrom.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote when they signed up, and what became of it. */
@Component
@Transactional(readOnly = true)
class RegistrationKept implements KeptAbout {

    private final RegistrationRepository registrations;
    private final Municipalities municipalities;
    private final Texts texts;

    RegistrationKept(RegistrationRepository registrations, Municipalities municipalities, Texts texts) {
        this.registrations = registrations;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<String> tables() {
        return Set.of("registration");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        return registrations.findById(who).map(Registration::own).stream()
                .map(own -> new Kept("registration", text(language, "title"), items(own, language)))
                .toList();
    }

    private List<Item> items(OwnRegistration own, Language language) {
        List<Item> items = new ArrayList<>();
        written(items, "name", own.name(), language);
        written(items, "email", own.email(), language);
        written(items, "mobile", own.mobile(), language);
        written(items, "newEmail", own.newEmail(), language);
        written(items, "newMobile", own.newMobile(), language);
        written(items, "phone", own.phone(), language);
        written(items, "helpedBy", own.helpedBy(), language);
        items.add(new Item(
                "municipality",
                text(language, "municipality"),
                own.municipality(),
                municipalities
                        .byNumber(own.municipality())
                        .map(Municipality::name)
                        .orElse(own.municipality())));
        items.add(new Item(
                "kind",
                text(language, "kind"),
                own.kind().name(),
                texts.get(language, "registration.Participants.kind." + own.kind())));
        items.add(new Item(
                "status", text(language, "status"), own.status().name(), text(language, "status." + own.status())));
        items.add(new Item(
                "language",
                text(language, "language"),
                own.language().tag(),
                own.language().ownName()));
        needs(items, own.needs(), language);
        at(items, "consentedAt", own.consentedAt(), language);
        if (own.consentHeard()) {
            items.add(new Item(
                    "consentHeard", text(language, "consentHeard"), "true", text(language, "consentHeard.by")));
        }
        if (own.companion()) {
            items.add(new Item("companion", text(language, "companion"), "true", text(language, "companion.yes")));
        }
        at(items, "linkSentAt", own.linkSentAt(), language);
        at(items, "confirmedAt", own.confirmedAt(), language);
        at(items, "answerBy", own.answerBy(), language);
        at(items, "changeAskedAt", own.changeAskedAt(), language);
        items.add(Item.of("place", text(language, "place"), String.valueOf(own.place())));
        if (own.lapses() > 0) {
            items.add(Item.of("lapses", text(language, "lapses"), String.valueOf(own.lapses())));
        }
        return items;
    }

    private void needs(List<Item> items, Needs needs, Language language) {
        if (!needs.interpreter().isEmpty()) {
            items.add(Item.of("interpreter", text(language, "interpreter"), needs.interpreter()));
        }
        if (needs.hardOfHearing()) {
            items.add(new Item("hardOfHearing", text(language, "need"), "true", text(language, "hardOfHearing")));
        }
        if (!needs.other().isEmpty()) {
            items.add(Item.of("otherNeed", text(language, "need"), needs.other()));
        }
    }

    private void at(List<Item> items, String name, @Nullable Instant moment, Language language) {
        if (moment != null) {
            items.add(Item.at(name, text(language, name), moment, language));
        }
    }

    private void written(List<Item> items, String name, @Nullable String value, Language language) {
        if (value != null) {
            items.add(Item.of(name, text(language, name), value));
        }
    }

    private String text(Language language, String key) {
        return texts.get(language, "registration.Kept." + key);
    }
}
