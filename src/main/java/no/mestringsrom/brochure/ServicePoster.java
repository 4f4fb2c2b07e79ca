package no.mestringsrom.brochure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Document;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Component;

/** All that a service has open, on one page. */
@Component
class ServicePoster {

    /** More than this never fits. */
    static final int MOST = 14;

    private final Wording wording;
    private final ShortAddresses addresses;

    ServicePoster(Wording wording, ShortAddresses addresses) {
        this.wording = wording;
        this.addresses = addresses;
    }

    /** @param open by start, and one more than {@link #MOST} if there are more */
    List<Supplier<Document>> versions(LearningServiceSummary service, List<CourseListing> open, Language language) {
        return Stream.of(MOST, 12, 10, 8, 6, 5, 4, 3, 2)
                .<Supplier<Document>>map(most -> () -> poster(service, open, most, language))
                .toList();
    }

    private Document poster(LearningServiceSummary service, List<CourseListing> open, int most, Language language) {
        String path = "/tjenester/" + service.id().value();
        String address = addresses.of(service.id());
        List<Block> body = new ArrayList<>();
        if (open.isEmpty()) {
            body.add(Block.lead(text(language, "none", address)));
        } else {
            body.add(Block.lead(text(language, "lead")));
            body.add(new Block.Table(
                    List.of(text(language, "course"), text(language, "starts")),
                    open.stream()
                            .limit(most)
                            .map(course -> row(course, language))
                            .toList()));
        }
        if (open.size() > most) {
            body.add(Block.strong(text(language, "more", address)));
        }
        body.add(Block.text(text(language, "home")));
        return new Document(
                Document.Kind.POSTER,
                text(language, "title"),
                language,
                wording.sender(language, service),
                body,
                wording.howTo(language, service, path, address, text(language, "signUp")));
    }

    private List<String> row(CourseListing course, Language language) {
        return List.of(
                course.title(),
                text(
                        language,
                        "sessions",
                        Formats.weekdayDate(language, course.firstStart().toLocalDate()),
                        Formats.time(language, course.firstStart().toLocalTime()),
                        course.sessions()));
    }

    private String text(Language language, String key, Object... arguments) {
        return wording.text(language, "brochure.ServicePoster." + key, arguments);
    }
}
