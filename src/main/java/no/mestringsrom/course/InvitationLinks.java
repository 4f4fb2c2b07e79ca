package no.mestringsrom.course;

import java.util.UUID;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the question whether to host, by the link in the mail: it stands in for signing in, for this question alone.
 * The answer may be changed by the same link for as long as the course can be, and a no as long as nobody else was asked.
 */
@Service
@Transactional(readOnly = true)
public class InvitationLinks {

    private final Links links;
    private final CourseRepository courses;
    private final HostInvitations invitations;
    private final Accounts accounts;
    private final LearningServices services;

    InvitationLinks(
            Links links,
            CourseRepository courses,
            HostInvitations invitations,
            Accounts accounts,
            LearningServices services) {
        this.links = links;
        this.courses = courses;
        this.invitations = invitations;
        this.accounts = accounts;
        this.services = services;
    }

    /**
     * What is asked, and what has been answered.
     *
     * @param name of the one who is asked
     * @param replaced whether they said no and somebody else has been asked since
     * @param contact e-mail address of the course's service
     */
    public record Question(
            String name,
            HostInvitation invitation,
            HostAnswer answer,
            boolean over,
            boolean replaced,
            String contact) {}

    /**
     * @throws LinkRefused if the link was altered
     * @throws UnknownCourse if the question was taken back, also with the role that was asked for
     */
    public Question question(String token) {
        CourseHost host = host(token);
        if (!invitations.mayHost(host)) {
            throw new UnknownCourse(host.id());
        }
        Course course = host.course();
        boolean over = course.status() != CourseStatus.PLANNING && course.status() != CourseStatus.PUBLISHED;
        return new Question(
                accounts.get(host.account()).name(),
                HostInvitations.invitation(host),
                host.answer(),
                over,
                course.isReplaced(host),
                services.get(course.service()).contactEmail());
    }

    /** @throws CourseRefused if the course is over, or somebody else was asked after the one who answers had said no */
    @Transactional
    public void answer(String token, boolean yes) {
        // Nothing of the course is read before it is locked: what was read earlier would be written back.
        invitations.answerAs(new CourseHostId(links.open(LinkPurpose.INVITATION, token)), yes);
    }

    private CourseHost host(String token) {
        UUID id = links.open(LinkPurpose.INVITATION, token);
        CourseHostId host = new CourseHostId(id);
        return courses.findHost(host).orElseThrow(() -> new UnknownCourse(host));
    }
}
