package no.mestringsrom.brochure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Document.Sender;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Excerpt;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** What all brochures say alike. */
@Component
class Wording {

    /** A list of municipalities longer than this is counted instead. */
    private static final int MOST_PLACES = 8;

    private final Texts texts;
    private final Municipalities municipalities;
    private final HouseSettings settings;

    Wording(Texts texts, Municipalities municipalities, HouseSettings settings) {
        this.texts = texts;
        this.municipalities = municipalities;
        this.settings = settings;
    }

    String text(Language language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /** The service, and whom it is for: its cooperation's name, and its municipalities. */
    Sender sender(Language language, LearningServiceSummary service) {
        String places = places(language, service.municipalities());
        return new Sender(
                Excerpt.of(service.name(), 90),
                service.cooperation() == null ? places : Excerpt.of(service.cooperation(), 90) + ": " + places,
                service.colour());
    }

    /** Names of municipalities; of many, the first, and how many more there are. */
    String places(Language language, Iterable<String> numbers) {
        List<String> names = new ArrayList<>();
        numbers.forEach(number ->
                municipalities.byNumber(number).map(Municipality::name).ifPresent(names::add));
        String shown = names.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
        return names.size() <= MOST_PLACES
                ? shown
                : text(language, "brochure.Wording.more", shown, names.size() - MOST_PLACES);
    }

    /** Where to turn: the code, the address to type, and the telephone or else the e-mail. */
    Block.Code howTo(
            Language language, LearningServiceSummary service, String path, String shortAddress, String heading) {
        String address = settings.baseUrl() + path;
        List<Block> beside = new ArrayList<>(List.of(
                new Block.Heading(heading),
                Block.text(text(language, "brochure.Wording.scan")),
                new Block.Link(shortAddress, address)));
        beside.add(Block.strong(Optional.ofNullable(service.contactPhone())
                .map(phone -> text(language, "brochure.Wording.phone", phone))
                .orElseGet(() -> text(language, "brochure.Wording.mail", service.contactEmail()))));
        beside.add(Block.quiet(text(language, "brochure.Wording.free")));
        return new Block.Code(address, text(language, "brochure.Wording.code", shortAddress), beside);
    }
}
