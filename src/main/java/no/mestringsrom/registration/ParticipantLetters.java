package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.print.Printer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on paper for those who have no e-mail, with the personal link that the mail would have held. */
@Service
public class ParticipantLetters {

    /** Long enough to find the printer, too short for whoever comes by later. */
    public static final Duration HANDED_OVER = Duration.ofMinutes(30);

    private final RegistrationRepository registrations;
    private final Participants participants;
    private final Links links;
    private final Clock clock;
    private final ParticipantLetter letter;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Printer printer;
    private final CurrentAccount current;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;

    ParticipantLetters(
            RegistrationRepository registrations,
            Participants participants,
            Links links,
            Clock clock,
            ParticipantLetter letter,
            CourseSessions courses,
            LearningServices services,
            Printer printer,
            CurrentAccount current,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.participants = participants;
        this.links = links;
        this.clock = clock;
        this.letter = letter;
        this.courses = courses;
        this.services = services;
        this.printer = printer;
        this.current = current;
        this.accessLog = accessLog;
        this.transaction = transaction;
    }

    /**
     * For the coordinators of the course's service, who put it in an envelope. Logged, as every look at a participant is.
     * Printed outside of any transaction: nobody waits at the printer with a connection in hand.
     *
     * @return a PDF; empty once the person has left or is forgotten, and for those who get their link themselves: nobody else
     *     needs to hold it
     * @throws AccessDeniedException for anybody but the coordinators of the course's service
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> letter(RegistrationId id) {
        Optional<Document> written = transaction.execute(status -> write(id));
        return written.map(printer::print);
    }

    /**
     * For the helper who has just signed somebody up who has no address: a token by which the letter can be had for {@link
     * #HANDED_OVER} after the sign-up, and then never again. Only who sent the form knows its submission.
     */
    public Optional<String> handOver(CourseId course, UUID submission) {
        return registrations
                .findByCourseAndSubmission(course, submission)
                .filter(one ->
                        !one.isForgotten() && isNew(one) && !one.contact().canBeWrittenTo())
                .map(one -> links.sign(
                        LinkPurpose.LETTER, one.id().value(), one.consentedAt().plus(HANDED_OVER)));
    }

    /** Whether the letter can still be had by this token. */
    public boolean isHandedOver(CourseId course, String token) {
        return handed(course, token).isPresent();
    }

    /**
     * The letter for whoever holds the token, as {@link #letter}.
     *
     * @return empty if the token is forged or too old, or the person has left
     */
    public Optional<byte[]> handedOver(CourseId course, String token) {
        Optional<Document> written = transaction.execute(
                status -> handed(course, token).map(one -> document(one.participant(), courses.facts(course))));
        return written.map(printer::print);
    }

    private Optional<Registration> handed(CourseId course, String token) {
        try {
            return registrations
                    .findById(new RegistrationId(links.open(LinkPurpose.LETTER, token)))
                    .filter(one -> one.course().equals(course)
                            && !one.status().isOut()
                            && !one.isForgotten()
                            && !one.contact().canBeWrittenTo());
        } catch (LinkRefused notGood) {
            return Optional.empty();
        }
    }

    private boolean isNew(Registration one) {
        return clock.instant().isBefore(one.consentedAt().plus(HANDED_OVER));
    }

    private Optional<Document> write(RegistrationId id) {
        Optional<Participant> found = participants.participant(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Participant to = found.get();
        CourseFacts course = courses.facts(to.course());
        if (!current.coordinates(course.service().value())) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        if (to.status().isOut() || to.name().isEmpty() || canBeWrittenTo(id)) {
            return Optional.empty();
        }
        accessLog.lookedIn(course.id().value(), current.require().id(), "participant letter", id.value());
        return Optional.of(document(to, course));
    }

    private boolean canBeWrittenTo(RegistrationId id) {
        return registrations
                .findById(id)
                .filter(one -> one.contact().canBeWrittenTo())
                .isPresent();
    }

    private Document document(Participant to, CourseFacts course) {
        return letter.to(
                to,
                participants.placeInLine(to.id()),
                course,
                courses.sessions(to.course()),
                services.get(course.service()));
    }
}
