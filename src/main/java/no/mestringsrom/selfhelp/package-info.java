/**
 * Groups that go on by themselves (selvhjelpsgrupper) after a course. At the last session participants are asked, each
 * privately, whether they want to; three days later those who said yes have a group with rules of its own, a room that they
 * open themselves at set times, an initiator who is one of them, a way out, and a way to get help: what they write goes to the
 * service's coordinators, who see nothing else of the group. See {@code docs/decisions/0035-groups-that-go-on.md} and {@code 0037-newcomers-in-groups.md}.
 *
 * <p>{@link no.mestringsrom.selfhelp.GoingOn} asks and forms; {@link no.mestringsrom.selfhelp.SelfHelpGroups} is what members
 * do, each by a link of their own, without an account; {@link no.mestringsrom.selfhelp.GroupInvitations} is how somebody new
 * comes, when two of the group want it; {@link no.mestringsrom.selfhelp.OwnPlace} is where a member is reached, and their
 * calendar; {@link no.mestringsrom.selfhelp.HelpDesk} is the coordinators'. Which course a group comes from is not kept. A
 * group that is silent for half a year is forgotten.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "courseroom",
            "exchange",
            "learningservice",
            "link",
            "registration",
            "retention",
            "room",
            "shell",
            "site",
            "texts"
        })
package no.mestringsrom.selfhelp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
