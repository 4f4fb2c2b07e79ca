package no.mestringsrom.course;

import java.util.UUID;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to the question whether to host, by the link in the mail: it stands in for signing in, for this question alone.
 * The answer may be changed by the same link for as long as the course can be.
 */
@Service
@Transactional(readOnly = true)
public class InvitationLinks {

    private final Links links;
    private final CourseRepository courses;
    private final HostInvitations invitations;
    private final Accounts accounts;

    InvitationLinks(Links links, CourseRepository courses, HostInvitations invitations, Accounts accounts) {
        this.links = links;
        this.courses = courses;
        this.invitations = invitations;
        this.accounts = accounts;
    }

    /**
     * What is asked, and what has been answered.
     *
     * @param name of the one who is asked
     */
    public record Question(String name, HostInvitation invitation, HostAnswer answer, boolean over) {}

    /**
     * @throws LinkRefused if the link was altered
     * @throws UnknownCourse if the question was taken back
     */
    public Question question(String token) {
        CourseHost host = host(token);
        Course course = host.course();
        boolean over = course.status() != CourseStatus.PLANNING && course.status() != CourseStatus.PUBLISHED;
        return new Question(accounts.get(host.account()).name(), HostInvitations.invitation(host), host.answer(), over);
    }

    /** @throws CourseRefused if the course is over */
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
