package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesWriting;
import no.mestringsrom.minutes.TestMinutes;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MinutesMailsTest {

    @Autowired
    MinutesMails mails;

    @Autowired
    MinutesDesk desk;

    @Autowired
    MinutesWriting writing;

    @Autowired
    FollowUp followUp;

    @Autowired
    Outbox outbox;

    @Autowired
    TestMinutes minutes;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    AccountId chair;
    AccountId member;
    NetworkId network;
    MeetingId meeting;

    @BeforeEach
    void meet() {
        chair = people.someone("Lise Leder");
        member = people.someone("Mona Medlem");
        network = minutes.network(chair, member);
        meeting = minutes.meeting(network, LocalDateTime.of(2026, 3, 9, 12, 0), chair);
        minutes.by(chair, () -> writing.open(meeting));
    }

    @Test
    void theOthersAreToldOnceThatTheDraftIsReady() {
        minutes.by(chair, () -> {
            desk.send(meeting);
            desk.send(meeting);
            return true;
        });

        OutboxMail letter = lettersTo(member).getFirst();
        assertThat(lettersTo(member)).hasSize(1);
        assertThat(lettersTo(chair)).isEmpty();
        assertThat(letter.subject()).isEqualTo("Et utkast til referat er klart");
        assertThat(letter.body())
                .contains("Hei, Mona Medlem!", "Lise Leder", "9. mars 2026")
                .contains("http://localhost/arbeid/moter/" + meeting.value() + "/referat");
    }

    @Test
    void whoIsToDoSomethingIsRemindedThreeDaysBeforeAndTheDayAfterOnceEach() {
        minutes.by(chair, () -> minutes.append(meeting, "Oppgave: Ringe legen | Mona | 14.3.\n"));
        mails.remind();
        assertThat(lettersTo(member)).as("five days before").isEmpty();

        clock.advance(Duration.ofDays(2).minusHours(6));
        mails.remind();
        assertThat(lettersTo(member)).as("in the night").isEmpty();
        clock.advance(Duration.ofHours(6));
        mails.remind();
        mails.remind();
        assertThat(lettersTo(member)).hasSize(1);
        OutboxMail soon = lettersTo(member).getFirst();
        assertThat(soon.subject()).isEqualTo("En oppgave har snart frist");
        assertThat(soon.body())
                .contains("Ringe legen", "lørdag 14. mars 2026", "Fagnettverket for prøver")
                .contains("http://localhost/arbeid/nettverk/" + network.value() + "/oppgaver");

        clock.advance(Duration.ofDays(3));
        mails.remind();
        assertThat(lettersTo(member)).as("on the day itself").hasSize(1);
        clock.advance(Duration.ofDays(1));
        mails.remind();
        mails.remind();
        assertThat(lettersTo(member))
                .extracting(OutboxMail::subject)
                .containsExactlyInAnyOrder("En oppgave har snart frist", "En oppgave er over fristen");
    }

    @Test
    void nobodyIsRemindedOfALineThatIsStillBeingPutRight() {
        minutes.by(chair, () -> minutes.append(meeting, "Oppgave: Ringe | Mona | 11.3.\n"));
        clock.advance(Duration.ofMinutes(59));
        mails.remind();
        assertThat(lettersTo(member)).as("written in this hour").isEmpty();
        minutes.by(chair, () -> minutes.replace(meeting, "Mona | 11.3.", "Lise | 11.3."));
        clock.advance(Duration.ofMinutes(59));
        mails.remind();
        assertThat(lettersTo(chair)).as("given to somebody else meanwhile").isEmpty();

        minutes.by(chair, () -> minutes.append(meeting, "Takk\n"));
        clock.advance(Duration.ofMinutes(1));
        mails.remind();

        assertThat(lettersTo(chair)).hasSize(1);
        assertThat(lettersTo(member)).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfWhatIsDoneOrTakenAway() {
        minutes.by(chair, () -> minutes.append(meeting, "Oppgave: En | Mona | 11.3.\nOppgave: To | Mona | 11.3.\n"));
        minutes.by(member, () -> {
            followUp.done(followUp.open(network).getFirst().id());
            return minutes.replace(meeting, "Oppgave: To", "To");
        });
        clock.advance(Duration.ofHours(2));

        mails.remind();

        assertThat(lettersTo(member)).isEmpty();
    }

    private List<OutboxMail> lettersTo(AccountId who) {
        String address = accounts.get(who).email();
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
