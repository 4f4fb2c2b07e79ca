package no.mestringsrom.demo.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.mail.Channel;
import no.mestringsrom.mail.OutboxMail;

/**
 * A mail as the demo shows it.
 *
 * @param pieces of the text, in order; addresses are pieces of their own
 */
public record Letter(
        UUID id,
        String recipient,
        String language,
        String subject,
        LocalDateTime writtenAt,
        List<Piece> pieces,
        boolean calendar) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public record Piece(String text, boolean link) {}

    static Letter of(OutboxMail mail) {
        return new Letter(
                mail.id(),
                mail.recipient(),
                mail.language().tag(),
                mail.channel() == Channel.SMS ? "SMS" : mail.subject(),
                LocalDateTime.ofInstant(mail.createdAt(), OSLO),
                pieces(mail.body() == null ? "" : mail.body()),
                mail.calendar() != null);
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(end, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            end = address.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
