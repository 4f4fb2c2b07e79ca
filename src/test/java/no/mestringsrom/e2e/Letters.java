package no.mestringsrom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The first link in a letter that leads below the given path. */
    static String link(String letter, String path) {
        Matcher matcher = Pattern.compile("https?://[^\\s<>\"]*" + Pattern.quote(path) + "[^\\s<>\"]*")
                .matcher(letter);
        assertThat(matcher.find()).as("a link to " + path + " in:\n" + letter).isTrue();
        return matcher.group();
    }

    private List<String> to(String address) {
        List<String> letters = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            try {
                boolean mine = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                        .anyMatch(recipient -> recipient.toString().contains(address));
                if (mine) {
                    letters.add(message.getSubject() + "\n" + text(message.getContent()));
                }
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return letters;
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
