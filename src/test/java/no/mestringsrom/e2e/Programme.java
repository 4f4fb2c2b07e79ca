package no.mestringsrom.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.mestringsrom.exchange.SegmentKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The first session of a template as its file has it, read past the application: what a course is held against.
 *
 * @param course what courses from the template are called
 * @param session what the session is called
 */
record Programme(String course, String session, List<Part> parts) {

    record Part(String title, SegmentKind kind, int minutes) {}

    static Programme ofTemplate(String name) {
        try (InputStream file =
                Objects.requireNonNull(Programme.class.getResourceAsStream("/templates/" + name + ".yaml"))) {
            Map<String, Object> template = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<String, Object> session = entries(template.get("sessions")).getFirst();
            return new Programme(
                    (String) template.get("title"),
                    (String) session.get("title"),
                    entries(session.get("agenda")).stream()
                            .map(item -> new Part(
                                    (String) item.get("title"), SegmentKind.valueOf((String) item.get("kind")), (int)
                                            item.get("minutes")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Part part(String title) {
        return parts.stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    int exchangeMinutes() {
        return parts.stream()
                .filter(part -> part.kind().isExchangeTime())
                .mapToInt(Part::minutes)
                .sum();
    }

    /** The place of the first part in which the group exchanges experience. */
    int firstExchange() {
        return parts.stream().map(part -> part.kind().isExchangeTime()).toList().indexOf(true);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
