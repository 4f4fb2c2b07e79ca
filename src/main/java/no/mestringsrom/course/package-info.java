/**
 * Courses: planned by a coordinator and the hosts together, published when the partnership and the exchange time are in
 * place.
 *
 * <p>{@link no.mestringsrom.course.CoursePlanning}, {@link no.mestringsrom.course.HostInvitations} and {@link
 * no.mestringsrom.course.HostSignatures} are what staff do, and ask who is doing it; {@link
 * no.mestringsrom.course.InvitationLinks} lets one answer from the mail; {@link no.mestringsrom.course.CourseDirectory} is what the public may read, and
 * {@link no.mestringsrom.course.CourseCatalogue} finds it by words (docs/decisions/0022); {@link
 * no.mestringsrom.course.CourseSessions} is what the features further on stand on; {@link
 * no.mestringsrom.course.SessionProgress} is told by the room how far a session has come; {@link
 * no.mestringsrom.course.MyCourses} is what stands on one's start page; {@link no.mestringsrom.course.CourseDepartures} is where it does otherwise than its
 * template, and where features further on tell of that; {@link no.mestringsrom.course.TemplateUse} tells
 * those who have a template in their care what its courses did otherwise and what was learnt. {@link no.mestringsrom.course.CourseIdeas}
 * takes ideas from those who would host them (docs/decisions/0032); {@link no.mestringsrom.course.CourseRefused} says why
 * something may not be done.
 *
 * <p>What holds the product together is decided here: a course is published only with at least one professional and one
 * experienced user who both said yes and have signed the plan as it is, and with the promised share of exchange time in
 * every session, or a reason that both stand behind; it is completed when both have signed what they learnt. A change to a
 * signed plan voids the signatures; the language that a course is held in is part of the plan, and so are whom it is for and the model of coping. Who loses the role they host in has said no. Every change locks the course, so that two people who press at once come one after the other; what
 * somebody typed against an older state is refused, never merged silently.
 *
 * <p>A course may be written in several languages ({@link no.mestringsrom.course.CourseWriting}, decision 24): participants read
 * {@link no.mestringsrom.course.CourseTexts} in theirs, staff the original.
 *
 * <p>Sessions are promised in wall-clock time of Europe/Oslo. An hour that does not exist is refused; of an hour that
 * comes twice the first one is meant.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "search",
            "place",
            "settings",
            "exchange",
            "link",
            "site",
            "shell",
            "account",
            "learningservice",
            "template",
            "host"
        })
package no.mestringsrom.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
