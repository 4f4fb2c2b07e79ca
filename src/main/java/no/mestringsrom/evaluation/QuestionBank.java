package no.mestringsrom.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The questions that come with the product: our own wording, which nobody has validated. */
@Component
class QuestionBank {

    private static final String FILE = "/evaluation/bank.json";

    private final String source = load();
    private final QuestionSet questions = QuestionFile.read(source);

    /** As JSON. */
    String source() {
        return source;
    }

    QuestionSet questions() {
        return questions;
    }

    private static String load() {
        try (InputStream file = Objects.requireNonNull(QuestionBank.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
