package no.mestringsrom.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Turns a message into a MIME message and hands it to the mail server. Calendar files come after the text, never as another
 * form of it ({@code multipart/alternative}): of two forms calendar programs show the file, and the text is not read.
 */
class Mailbag implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(Mailbag.class);

    private final JavaMailSender server;
    private final InternetAddress sender;
    private final Clock clock;

    Mailbag(JavaMailSender server, InternetAddress sender, Clock clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome deliver(Parcel letter) {
        UUID id = letter.id();
        try {
            server.send(message(id, letter));
            return Outcome.TAKEN;
        } catch (AddressException e) {
            log.warn("Mail {} has an address that is none", id);
            return Outcome.REFUSED;
        } catch (MailException | MessagingException e) {
            boolean forever = isRefusedForever(e);
            // The text of the exception may name the recipient, its type does not.
            log.warn("Mail {} was not taken: {}", id, kind(e));
            return forever ? Outcome.REFUSED : Outcome.NOT_NOW;
        }
    }

    private MimeMessage message(UUID id, Parcel letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        List<String> calendars = letter.calendar() == null ? List.of() : CalendarFile.objects(letter.calendar());
        MimeMessageHelper helper = new MimeMessageHelper(
                message,
                calendars.isEmpty() ? MimeMessageHelper.MULTIPART_MODE_NO : MimeMessageHelper.MULTIPART_MODE_MIXED,
                StandardCharsets.UTF_8.name());
        helper.setFrom(sender);
        helper.setTo(new InternetAddress(letter.recipient(), true));
        Optional<InternetAddress> replyTo = replyTo(id, letter);
        if (replyTo.isPresent()) {
            helper.setReplyTo(replyTo.get());
        }
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.body());
        for (int i = 0; i < calendars.size(); i++) {
            helper.addAttachment(
                    i == 0 ? "kalender.ics" : "kalender-" + (i + 1) + ".ics",
                    new ByteArrayResource(calendars.get(i).getBytes(StandardCharsets.UTF_8)),
                    type(calendars.get(i)));
        }
        message.setHeader("Content-Language", letter.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        message.setHeader("Message-ID", "<" + id + "@" + domain(sender) + ">");
        return message;
    }

    private static String type(String calendar) {
        return "text/calendar; charset=UTF-8; method=" + CalendarFile.method(calendar);
    }

    /** A mail that nobody can answer is better than none: it holds the way in. */
    private static Optional<InternetAddress> replyTo(UUID id, Parcel letter) {
        if (letter.replyTo() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(letter.replyTo(), true));
        } catch (AddressException e) {
            log.warn("Mail {} goes without an address for answers: the one of its service is none", id);
            return Optional.empty();
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    private static boolean isRefusedForever(Exception e) {
        return e instanceof MailSendException failed
                && Arrays.stream(failed.getMessageExceptions())
                        .anyMatch(one -> one instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static String kind(Exception e) {
        Throwable cause = e;
        if (e instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            cause = failed.getMessageExceptions()[0];
        }
        return cause.getClass().getSimpleName();
    }
}
