package no.mestringsrom.mail;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import org.springframework.boot.test.context.TestComponent;

/** What came to somebody by mail, in a house that has no mail server. */
@TestComponent
public class TestPost {

    private static final int ALL = 100_000;

    private final Outbox outbox;
    private final Accounts accounts;
    private final MinutesMails minutes;

    TestPost(Outbox outbox, Accounts accounts, MinutesMails minutes) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.minutes = minutes;
    }

    /** @param entries of the calendar file that came along, as another library than ours reads them */
    public record Mail(String subject, String body, List<VEvent> entries) {

        /** The first link below this path, without the house. */
        public String path(String below) {
            String link = body.lines()
                    .filter(line -> line.contains(below))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + below + " in " + body));
            return link.substring(link.indexOf(below)).strip();
        }
    }

    /** The newest first. */
    public List<Mail> to(AccountId account) {
        String address = accounts.get(account).email();
        return outbox.recent(ALL).stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(mail -> new Mail(mail.subject(), Objects.requireNonNull(mail.body()), entries(mail)))
                .toList();
    }

    /** What is done every minute from eight in the morning on. */
    public void remindOfActions() {
        minutes.remind();
    }

    private static List<VEvent> entries(OutboxMail mail) {
        List<VEvent> entries = new ArrayList<>();
        if (mail.calendar() != null) {
            for (String object : CalendarFile.objects(mail.calendar())) {
                try {
                    entries.addAll(new CalendarBuilder()
                            .build(new StringReader(object))
                            .getComponents(Component.VEVENT));
                } catch (IOException | ParserException e) {
                    throw new AssertionError(object, e);
                }
            }
        }
        return entries;
    }
}
