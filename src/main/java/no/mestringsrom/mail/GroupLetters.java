package no.mestringsrom.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.mail.GroupLetterRefused.Reason;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing to the group: for the course's coordinators and the hosts who said yes, as long as it is known who is in it.
 * Everybody gets it alone, and sees nobody else's address; who wrote it, and when, is kept.
 */
@Service
@Transactional(readOnly = true)
public class GroupLetters {

    /** UTF-16 units, as browsers count them too. */
    public static final int LONGEST = 2000;

    /** To a group in a day and a night: some are told of each by SMS. */
    public static final int MOST_A_DAY = 10;

    private final GroupMessages messages;
    private final Outbox outbox;
    private final Participants participants;
    private final ParticipantLists lists;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final AccessLog accessLog;
    private final Meetings meetings;
    private final Stationery stationery;
    private final Texts texts;
    private final Clock clock;

    GroupLetters(
            GroupMessages messages,
            Outbox outbox,
            Participants participants,
            ParticipantLists lists,
            CourseSessions courses,
            LearningServices services,
            Accounts accounts,
            CurrentAccount current,
            AccessLog accessLog,
            Meetings meetings,
            Stationery stationery,
            Texts texts,
            Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.participants = participants;
        this.lists = lists;
        this.courses = courses;
        this.services = services;
        this.accounts = accounts;
        this.current = current;
        this.accessLog = accessLog;
        this.meetings = meetings;
        this.stationery = stationery;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param bySms those among them who are told by SMS that there is something to read on their page
     * @param toRing those among them whom nothing reaches: to coordinators it is shown as undelivered
     */
    public record Recipients(int people, int bySms, int toRing) {}

    /** @param recipients how many of those it went to are still in the course, or wait */
    public record Written(String by, Instant at, String text, boolean alsoWaiting, int recipients) {}

    public boolean mayWrite(CourseFacts course) {
        return !course.status().isUnpublished() && lists.mayLook(course);
    }

    /** How many it would go to; who they are is not told, and nothing is logged. */
    public Recipients recipients(CourseId course, boolean alsoWaiting) {
        require(courses.facts(course));
        List<Reach> to = addressees(course, alsoWaiting).stream().map(Reach::of).toList();
        return new Recipients(
                to.size(), (int) to.stream().filter(Reach::bySmsAlone).count(), (int)
                        to.stream().filter(Reach::inNoWay).count());
    }

    /** The newest first. */
    public List<Written> written(CourseId course) {
        require(courses.facts(course));
        List<GroupMessages.Row> rows = messages.of(course);
        Map<AccountId, AccountSummary> by = accounts.find(
                rows.stream().map(GroupMessages.Row::by).distinct().toList());
        return rows.stream()
                .map(row -> new Written(
                        by.containsKey(row.by()) ? by.get(row.by()).name() : "",
                        row.at(),
                        row.text(),
                        row.toWaiting(),
                        row.recipients()))
                .toList();
    }

    /**
     * Sent in again it changes nothing.
     *
     * @throws AccessDeniedException for anybody but the course's coordinators and hosts
     * @throws GroupLetterRefused if there is nothing to send, too much or too often, or nobody to send it to
     */
    @Transactional
    public void write(WriteToGroup command) {
        CourseFacts course = courses.facts(command.course());
        require(course);
        if (command.text().isEmpty()) {
            throw new GroupLetterRefused(Reason.EMPTY);
        }
        if (command.text().length() > LONGEST) {
            throw new GroupLetterRefused(Reason.TOO_LONG);
        }
        List<Addressee> to = addressees(course.id(), command.alsoWaiting());
        if (to.isEmpty()) {
            throw new GroupLetterRefused(Reason.NOBODY);
        }
        AccountSummary by = current.require();
        Instant now = clock.instant();
        if (messages.add(
                command, by.id(), to.stream().map(Addressee::registration).toList(), now)) {
            if (messages.since(course.id(), now.minus(Duration.ofDays(1))) > MOST_A_DAY) {
                throw new GroupLetterRefused(Reason.TOO_MANY);
            }
            accessLog.lookedIn(
                    course.id().value(),
                    by.id(),
                    "written to group",
                    course.id().value());
            LearningServiceSummary service = services.get(course.service());
            to.forEach(one -> outbox.put(letter(one, course, service, by, command.text())));
        }
    }

    private Letter letter(
            Addressee to, CourseFacts course, LearningServiceSummary service, AccountSummary by, String text) {
        Language language = to.language();
        String link = meetings.link(to);
        return stationery.toParticipant(
                to,
                MessageKind.GROUP,
                course,
                service,
                texts.get(language, "mail.GroupLetters.subject"),
                texts.get(language, "mail.GroupLetters.sms", link),
                List.of(
                        texts.get(language, "mail.GroupLetters.from", by.firstName()),
                        text,
                        texts.get(language, "mail.GroupLetters.answer"),
                        texts.get(language, "mail.SignUpMails.link", link)));
    }

    private List<Addressee> addressees(CourseId course, boolean alsoWaiting) {
        return participants.addressees(course).stream()
                .filter(to -> alsoWaiting || to.status() == RegistrationStatus.CONFIRMED)
                .toList();
    }

    private void require(CourseFacts course) {
        if (!mayWrite(course)) {
            throw new AccessDeniedException("Neither coordinator nor host of the course");
        }
    }
}
