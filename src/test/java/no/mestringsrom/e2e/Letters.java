package no.mestringsrom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What came in the post, read as a person would: the newest letter to an address, and the link in it. */
final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GreenMailExtension server;
    private final Map<String, Integer> read = new HashMap<>();

    Letters(GreenMailExtension server) {
        this.server = server;
    }

    /** The next letter to the address that has not been read yet; waits for it. */
    String next(String address) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int already = read.getOrDefault(address, 0);
        List<String> letters = to(address);
        while (letters.size() <= already) {
            assertThat(Instant.now()).as("a letter to " + address).isBefore(deadline);
            Thread.sleep(200);
            letters = to(address);
        }
        read.put(address, already + 1);
        return letters.get(already);
    }

    /** The newest letter with this subject that tells of that course, to whomever; waits for one. */
    String await(String subject, String course) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<String> newest = all().stream()
                    .filter(letter -> letter.startsWith(subject + "\n") && letter.contains(course))
                    .reduce((earlier, later) -> later);
            if (newest.isPresent()) {
                return newest.get();
            }
            assertThat(Instant.now()).as("a letter «" + subject + "»").isBefore(deadline);
            Thread.sleep(200);
        }
    }

    /** The calendar files that came to an address, in order of arrival. */
    List<String> calendars(String address) {
        return received()
                .filter(message -> isTo(message, address))
                .flatMap(message -> calendars(message).stream())
                .toList();
    }

    /** The first link in a letter that leads below the given path. */
    static String link(String letter, String path) {
        Matcher matcher = Pattern.compile("https?://[^\\s<>\"]*" + Pattern.quote(path) + "[^\\s<>\"]*")
                .matcher(letter);
        assertThat(matcher.find()).as("a link to " + path + " in:\n" + letter).isTrue();
        return matcher.group();
    }

    private List<String> all() {
        return received().map(Letters::read).toList();
    }

    private List<String> to(String address) {
        return received()
                .filter(message -> isTo(message, address))
                .map(Letters::read)
                .toList();
    }

    private Stream<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages());
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + text(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> calendars(Part part) {
        try {
            if (part.getFileName() != null && part.getFileName().endsWith(".ics")) {
                return List.of(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            List<String> found = new ArrayList<>();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    found.addAll(calendars(parts.getBodyPart(i)));
                }
            }
            return found;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart multipart) {
            StringBuilder parts = new StringBuilder();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart part = multipart.getBodyPart(i);
                parts.append(text(part.getContent())).append('\n');
            }
            return parts.toString();
        }
        return content instanceof String text ? text : "";
    }
}
