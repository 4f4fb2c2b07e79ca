package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real SMTP server, which these tests start, stop and start again. */
@ServiceTest
class PostmanTest {

    @Autowired
    Outbox outbox;

    @Autowired
    MailMessages messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    @Autowired
    TestClock clock;

    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    String recipient = "kari-" + UUID.randomUUID() + "@eksempel.example";
    int port;
    Postman postman;

    @BeforeEach
    void start() throws Exception {
        // What other tests left in the outbox would be sent first.
        messages.deleteAllInBatch();
        server.start();
        port = server.getSmtp().getPort();
        postman = postman(mailbag());
    }

    private Mailbag mailbag() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Mailbag(sender, new InternetAddress("Mestringsrom <post@mestringsrom.example>"), clock);
    }

    private Postman postman(Carrier... carriers) {
        return new Postman(messages, List.of(carriers), new TransactionTemplate(transactions), clock);
    }

    @AfterEach
    void stop() throws Exception {
        postman.destroy();
        server.stop();
        clock.set(TestClock.START);
    }

    @Test
    void bringsEachMailOnceWithItsCalendarAndForgetsWhatItSaid() throws Exception {
        put(Letter.plain(recipient, Language.NYNORSK, "Du har fått plass på gruppa", "Hei Kåre 😀\n\nLenkje: čŋ")
                .answeredAt("post@kommune.example")
                .withCalendar("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"));

        postman.sendAllDue();
        postman.sendAllDue();

        assertThat(received()).hasSize(1);
        MimeMessage message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("Du har fått plass på gruppa");
        assertThat(message.getReplyTo()[0].toString()).isEqualTo("post@kommune.example");
        assertThat(message.getHeader("Content-Language")).containsExactly("nn");
        assertThat(message.getHeader("Message-ID")[0]).endsWith("@mestringsrom.example>");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getCount()).as("the text, and after it the file, once").isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Hei Kåre 😀")
                .contains("čŋ");
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("method=CANCEL");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("kalender.ics");

        OutboxMail sent = mine().getFirst();
        assertThat(sent.sentAt()).isEqualTo(clock.instant());
        assertThat(sent.body()).isNull();
        assertThat(sent.calendar()).isNull();
    }

    @Test
    void saysWhereOnePressStopsMailsOfItsKind() throws Exception {
        put(Letter.plain(recipient, Language.BOKMAL, "Nytt", "Tekst").stoppedAt("http://localhost/stopp/abc"));
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));

        postman.sendAllDue();

        for (MimeMessage message : received()) {
            if (message.getSubject().equals("Nytt")) {
                assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<http://localhost/stopp/abc>");
                assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            } else {
                assertThat(message.getHeader("List-Unsubscribe")).isNull();
            }
        }
        assertThat(received()).hasSize(2);
    }

    @Test
    void waitsForAMailServerThatIsAwayAndBringsTheMailWhenItIsBack() {
        server.stop();
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));

        postman.sendAllDue();
        assertThat(mine().getFirst().sentAt()).isNull();
        assertThat(mine().getFirst().body()).isEqualTo("Tekst");

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        postman.sendAllDue();
        assertThat(received()).as("not before it is due again").isEmpty();

        clock.advance(Duration.ofHours(1));
        postman.sendAllDue();
        assertThat(received()).hasSize(1);
        assertThat(mine().getFirst().sentAt()).isNotNull();
    }

    /** Two hours' worth of attempts for what was written while the server was away; nothing is lost, nothing comes twice. */
    @Test
    void losesNothingToAnHourWithoutAMailServer() throws Exception {
        server.stop();
        for (int i = 0; i < 5; i++) {
            String subject = "Emne " + i;
            put(Letter.plain(recipient, Language.BOKMAL, subject, "Tekst"));
        }
        for (int minute = 0; minute < 60; minute++) {
            postman.sendAllDue();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(mine()).allMatch(mail -> mail.sentAt() == null).hasSize(5);

        // The house is started anew, too.
        postman.destroy();
        postman = postman(mailbag());
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.advance(MailMessage.LONGEST_WAIT);
        postman.sendAllDue();
        postman.sendAllDue();

        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Emne 0", "Emne 1", "Emne 2", "Emne 3", "Emne 4");
    }

    /** Rather twice than never: by the id the other side can tell. */
    @Test
    void bringsAgainUnderTheSameIdWhatItFellOverJustAfterHandingOver() throws Exception {
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));
        Carrier mailbag = mailbag();
        Carrier falls = new Carrier() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public Outcome deliver(Parcel parcel) {
                mailbag.deliver(parcel);
                throw new VirtualMachineError("The power is gone") {};
            }
        };
        assertThatExceptionOfType(VirtualMachineError.class)
                .isThrownBy(() -> postman(falls).sendAllDue());
        assertThat(mine().getFirst().sentAt()).isNull();

        postman.sendAllDue();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(mine().getFirst().sentAt()).isNotNull();
    }

    @Test
    void isNotHeldUpByOneThatNobodyCanMakeAnythingOf() {
        put(Letter.plain(recipient, Language.BOKMAL, "Uleselig", "Tekst").asUrgent());
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));
        List<String> taken = new ArrayList<>();

        Postman one = postman(by(Channel.EMAIL, parcel -> {
            if (parcel.subject().equals("Uleselig")) {
                throw new IllegalArgumentException(recipient);
            }
            taken.add(parcel.subject());
            return Carrier.Outcome.TAKEN;
        }));
        one.sendAllDue();

        assertThat(taken).containsExactly("Emne");
        assertThat(mine()).filteredOn(mail -> mail.sentAt() == null).singleElement();
    }

    /** What was put off comes back later than what was written meanwhile: the newest news still come last. */
    @Test
    void bringsWhatSomebodyWasWrittenInTheOrderItWasWritten() {
        List<String> taken = new ArrayList<>();
        List<Carrier.Outcome> answer = new ArrayList<>(List.of(Carrier.Outcome.NOT_NOW));
        Postman one = postman(by(Channel.EMAIL, parcel -> {
            if (answer.getFirst() == Carrier.Outcome.TAKEN) {
                taken.add(parcel.subject());
            }
            return answer.getFirst();
        }));
        UUID kari = UUID.randomUUID();
        put(about("Påminnelse", kari));
        one.sendAllDue();
        answer.set(0, Carrier.Outcome.TAKEN);
        clock.advance(Duration.ofSeconds(1));
        put(about("Ny tid", kari));
        put(about("Til en annen", UUID.randomUUID()));

        one.sendAllDue();
        assertThat(taken).containsExactly("Til en annen");
        put(about("Haster", kari).asUrgent());
        clock.advance(MailMessage.FIRST_WAIT);
        one.sendAllDue();

        assertThat(taken).containsExactly("Til en annen", "Haster", "Påminnelse", "Ny tid");
    }

    private Letter about(String subject, UUID person) {
        return Letter.plain(recipient, Language.BOKMAL, subject, "Tekst")
                .about(new Matter(MessageKind.OTHER, null, person, null, null, false));
    }

    /** A mail server may take its time over each. */
    @Test
    void bringsSmsWhileAMailIsOnItsWay() throws Exception {
        CountDownLatch mailIsOver = new CountDownLatch(1);
        CountDownLatch smsIsThere = new CountDownLatch(1);
        put(reached(new Reach(recipient, "+4790000001"), true));
        Postman both = postman(
                by(Channel.EMAIL, parcel -> {
                    await(mailIsOver);
                    return Carrier.Outcome.TAKEN;
                }),
                by(Channel.SMS, parcel -> {
                    smsIsThere.countDown();
                    return Carrier.Outcome.TAKEN;
                }));

        both.goAgain();

        assertThat(smsIsThere.await(5, TimeUnit.SECONDS)).isTrue();
        mailIsOver.countDown();
        both.destroy();
        assertThat(mine()).allMatch(mail -> mail.sentAt() != null);
    }

    private static Carrier by(Channel channel, Function<Parcel, Carrier.Outcome> delivery) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Outcome deliver(Parcel parcel) {
                return delivery.apply(parcel);
            }
        };
    }

    @Test
    void bringsEachOnceWhereSeveralGoAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            put(Letter.plain(recipient, Language.BOKMAL, "Emne " + i, "Tekst"));
        }
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        Carrier slow = new Carrier() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public Outcome deliver(Parcel parcel) {
                taken.add(parcel.subject());
                Thread.yield();
                return Outcome.TAKEN;
            }
        };
        List<Thread> postmen = Stream.generate(() -> Thread.ofPlatform().unstarted(postman(slow)::sendAllDue))
                .limit(4)
                .toList();
        postmen.forEach(Thread::start);
        for (Thread one : postmen) {
            one.join();
        }

        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void bringsSmsAndMailEachItsOwnWayAndLeavesWhatNobodyCarries() throws Exception {
        List<Parcel> sms = new ArrayList<>();
        put(reached(new Reach(recipient, "+4790000001"), false));
        put(reached(new Reach(null, "+4790000002"), false));
        put(reached(new Reach(recipient, "+4790000003"), true));

        postman.sendAllDue();
        assertThat(received()).hasSize(2);

        Postman withGateway = postman(new SmsCarrier((id, mobile, text) -> {
            sms.add(new Parcel(id, mobile, null, Language.BOKMAL, "", text, null, null));
            return Carrier.Outcome.TAKEN;
        }));
        withGateway.sendAllDue();
        withGateway.sendAllDue();

        assertThat(sms).extracting(Parcel::recipient).containsExactlyInAnyOrder("+4790000002", "+4790000003");
        assertThat(sms).allSatisfy(one -> assertThat(one.body()).isEqualTo("Samlingen er \"snart\" - kl. 18.00"));
        assertThat(received()).hasSize(2);
    }

    private static Letter reached(Reach to, boolean everyWay) {
        return new Letter(
                to,
                null,
                Language.BOKMAL,
                "Emne",
                "Tekst",
                "Samlingen er «snart» – kl.\u00a018.00",
                null,
                null,
                false,
                new Matter(MessageKind.HOUR_BEFORE, null, null, null, null, everyWay));
    }

    @Test
    void bringsNothingWhoseTimeIsOver() {
        Matter hour = new Matter(
                MessageKind.HOUR_BEFORE, null, null, null, clock.instant().plusSeconds(60), false);
        put(Letter.plain(recipient, Language.BOKMAL, "Begynner snart", "Tekst").about(hour));
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));
        clock.advance(Duration.ofMinutes(1));

        postman.sendAllDue();

        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Emne"));
    }

    @Test
    void bringsFirstWhatSomebodyWaitsFor() throws Exception {
        put(Letter.plain(recipient, Language.BOKMAL, "Vanlig", "…"));
        clock.advance(Duration.ofSeconds(1));
        put(Letter.plain(recipient, Language.BOKMAL, "Haster", "…").asUrgent());

        postman.sendAllDue();

        assertThat(received()).hasSize(2);
        assertThat(received().getFirst().getSubject()).isEqualTo("Haster");
    }

    @Test
    void givesUpOnAnAddressThatIsNoneWithoutHoldingUpTheOthers() {
        put(Letter.plain("ikke en adresse", Language.BOKMAL, "Emne", "Tekst").asUrgent());
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));

        postman.sendAllDue();

        assertThat(received()).hasSize(1);
        assertThat(outbox.recent(100_000))
                .filteredOn(mail -> mail.recipient().equals("ikke en adresse"))
                .isNotEmpty()
                .allMatch(mail -> mail.body() == null && mail.sentAt() == null);
    }

    @Test
    void bringsAMailWhoseAnswersWouldGoNowhereWithoutAPlaceForAnswers() throws Exception {
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst").answeredAt("post@a.no, b@a.no"));

        postman.sendAllDue();

        assertThat(received())
                .singleElement()
                .satisfies(message -> assertThat(message.getHeader("Reply-To")).isNull());
    }

    @Test
    void leavesAloneWhatAnotherServerIsSending() throws Exception {
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst"));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread other = Thread.startVirtualThread(() -> transaction(() -> {
            JdbcClient.create(dataSource)
                    .sql("select id from mail_message where recipient = ? for update")
                    .param(recipient)
                    .query()
                    .singleValue();
            held.countDown();
            await(done);
        }));
        held.await();

        postman.sendAllDue();
        assertThat(received()).isEmpty();

        done.countDown();
        other.join();
        postman.sendAllDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void writesNothingOutsideATransactionAndNothingThatIsTakenBack() {
        Letter letter = Letter.plain(recipient, Language.BOKMAL, "Emne", "Tekst");
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> outbox.put(letter));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(letter);
            status.setRollbackOnly();
        });
        assertThat(mine()).isEmpty();
    }

    /** Without a mail server nothing is ever sent. */
    @Test
    void keepsNoMailLongerThanThirtyDaysWhetherItWasSentOrNot() {
        put(Letter.plain(recipient, Language.BOKMAL, "Emne", "Lenken til Kari"));

        clock.advance(Duration.ofDays(30));
        outbox.forgetOld();
        assertThat(mine()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        outbox.forgetOld();
        assertThat(mine()).isEmpty();
    }

    private void put(Letter letter) {
        transaction(() -> outbox.put(letter));
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private List<OutboxMail> mine() {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** What went to this test's recipient. */
    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(recipient);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
