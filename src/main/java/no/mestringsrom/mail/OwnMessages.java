package no.mestringsrom.mail;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.registration.ParticipantMessages;
import org.springframework.stereotype.Component;

/** What was written to the group, on the page of each it went to: an SMS only tells that there is something. */
@Component
class OwnMessages implements ParticipantMessages {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final GroupMessages messages;
    private final Accounts accounts;

    OwnMessages(GroupMessages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @Override
    public List<Message> of(UUID registration) {
        List<GroupMessages.Row> rows = messages.to(registration);
        Map<AccountId, AccountSummary> by = accounts.find(
                rows.stream().map(GroupMessages.Row::by).distinct().toList());
        return rows.stream()
                .map(row -> new Message(
                        by.containsKey(row.by()) ? by.get(row.by()).firstName() : "",
                        LocalDateTime.ofInstant(row.at(), NORWAY),
                        row.text().lines().toList()))
                .toList();
    }
}
