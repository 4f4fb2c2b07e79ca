/**
 * What a network's members share: practice examples, what others say of them, questions to the network and their answers,
 * and one search in all of it, with the templates and the materials that are shared there too. A member of one network finds
 * nothing of another's.
 *
 * <p>{@link no.mestringsrom.experience.Experiences} and {@link no.mestringsrom.experience.NetworkQuestions} are what members write
 * and read, {@link no.mestringsrom.experience.ExperienceSearch} is how they find it, and {@link
 * no.mestringsrom.experience.MailChoices} which mails they get; the mails themselves are written by those who listen for {@link
 * no.mestringsrom.experience.QuestionAsked}, {@link no.mestringsrom.experience.DigestDue} and {@link
 * no.mestringsrom.experience.RepliesDue}.
 *
 * <p>A question goes to those who know its target groups, and nobody is told who they are. What somebody wrote stays when they
 * leave, without their name. Why so: {@code docs/decisions/0031-shared-experience.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "search",
            "place",
            "retention",
            "link",
            "site",
            "shell",
            "account",
            "template",
            "host",
            "course",
            "course :: ui",
            "material",
            "network",
            "network :: ui"
        })
package no.mestringsrom.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
