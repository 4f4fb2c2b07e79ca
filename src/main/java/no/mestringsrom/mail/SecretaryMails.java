package no.mestringsrom.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.meeting.MeetingCall;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.SecretaryLeft;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a secretary has left, whose turn it is now is told, or whoever leads where nobody takes turns. */
@Component
class SecretaryMails {

    private final Outbox outbox;
    private final MeetingLinks meetings;
    private final Networks networks;
    private final HouseSettings settings;
    private final Texts texts;

    SecretaryMails(Outbox outbox, MeetingLinks meetings, Networks networks, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.meetings = meetings;
        this.networks = networks;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(SecretaryLeft left) {
        List<MeetingCall> calls = meetings.calls(left.meetings());
        AccountId instead = left.instead();
        if (instead == null) {
            leading(left.network()).forEach(leader -> outbox.put(letter(leader, "none", left.network(), calls)));
        } else {
            outbox.put(letter(networks.addressee(left.network(), instead), "turn", left.network(), calls));
        }
    }

    private List<AccountSummary> leading(NetworkId network) {
        Optional<AccountId> chair = networks.chair(network);
        return networks.addressees(network).stream()
                .filter(member -> chair.isEmpty() || chair.get().equals(member.id()))
                .toList();
    }

    private Letter letter(AccountSummary to, String kind, NetworkId network, List<MeetingCall> calls) {
        Language language = to.language();
        return Letter.plain(
                        to.email(),
                        language,
                        texts.get(language, "mail.SecretaryMails." + kind + ".subject", calls.size()),
                        texts.get(
                                        language,
                                        "mail.SecretaryMails." + kind,
                                        to.name(),
                                        networks.name(network),
                                        calls.size(),
                                        calls.stream()
                                                .map(call -> line(language, call))
                                                .collect(Collectors.joining("\n")))
                                + "\n")
                .about(Matter.NONE.until(calls.getLast().ends()));
    }

    private String line(Language language, MeetingCall call) {
        return "- " + Formats.weekdayDate(language, call.startsAt().toLocalDate()) + " "
                + Formats.times(
                        language,
                        call.startsAt().toLocalTime(),
                        call.startsAt().plus(call.length()).toLocalTime())
                + "\n  " + settings.baseUrl() + "/arbeid/moter/" + call.id().value();
    }
}
