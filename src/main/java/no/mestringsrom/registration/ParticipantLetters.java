package no.mestringsrom.registration;

import java.util.Optional;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.print.Printer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on paper for those who have no e-mail, with the personal link that the mail would have held. */
@Service
public class ParticipantLetters {

    private final Participants participants;
    private final ParticipantLetter letter;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Printer printer;
    private final CurrentAccount current;
    private final AccessLog accessLog;
    private final TransactionTemplate transaction;

    ParticipantLetters(
            Participants participants,
            ParticipantLetter letter,
            CourseSessions courses,
            LearningServices services,
            Printer printer,
            CurrentAccount current,
            AccessLog accessLog,
            TransactionTemplate transaction) {
        this.participants = participants;
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
     * @return a PDF; empty once the person has left or is forgotten
     * @throws AccessDeniedException for anybody but the coordinators of the course's service
     * @throws PrintBusy if too much is being printed
     */
    public Optional<byte[]> letter(RegistrationId id) {
        Optional<Document> written = transaction.execute(status -> write(id));
        return written.map(printer::print);
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
        if (to.status() == RegistrationStatus.CANCELLED || to.name().isEmpty()) {
            return Optional.empty();
        }
        accessLog.looked(current.require().id(), "participant letter", id.value());
        return Optional.of(letter.to(
                to,
                participants.placeInLine(id),
                course,
                courses.sessions(to.course()),
                services.get(course.service())));
    }
}
