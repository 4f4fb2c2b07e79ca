package no.mestringsrom.selfhelp;

import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import org.springframework.stereotype.Component;

/** Who a link is of. Everything refuses with {@code UNKNOWN_LINK} what is no link of a member. Within a transaction. */
@Component
class MembersOnly {

    private final GroupRepository groups;
    private final Links links;

    MembersOnly(GroupRepository groups, Links links) {
        this.groups = groups;
        this.links = links;
    }

    SelfHelpMember member(String token) {
        return groups.member(id(token)).orElseThrow(MembersOnly::unknown);
    }

    /** While nobody else changes the group: nothing of it is read before. */
    SelfHelpMember locked(String token) {
        MemberId id = id(token);
        return groups.groupOf(id)
                .flatMap(groups::lock)
                .flatMap(group -> group.members().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .orElseThrow(MembersOnly::unknown);
    }

    /** What a link of this kind is signed for. */
    UUID open(LinkPurpose purpose, String token) {
        try {
            return links.open(purpose, token);
        } catch (LinkRefused notALink) {
            throw unknown();
        }
    }

    String linkOf(SelfHelpMember member) {
        return links.sign(LinkPurpose.SELFHELP, member.id().value());
    }

    static SelfHelpRefused unknown() {
        return new SelfHelpRefused(Reason.UNKNOWN_LINK);
    }

    private MemberId id(String token) {
        return new MemberId(open(LinkPurpose.SELFHELP, token));
    }
}
