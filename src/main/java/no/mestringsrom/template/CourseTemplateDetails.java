package no.mestringsrom.template;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as its latest edition says, or as an earlier one did.
 *
 * @param edition counts from 1
 * @param owner the learning service whose it is; null for those that come with the product
 * @param network with whose members it is shared, where that is how it is shared; else null
 * @param retired whether no more courses are to be made from it
 * @param origin what it was copied from; null for one that was not
 */
public record CourseTemplateDetails(
        TemplateId id,
        int edition,
        TemplateContent content,
        @Nullable UUID owner,
        Sharing sharing,
        @Nullable UUID network,
        boolean retired,
        @Nullable Origin origin) {

    /** @param title as it was when it was copied */
    public record Origin(TemplateId template, int edition, String title) {}

    static CourseTemplateDetails ofLibrary(TemplateId id, TemplateContent content) {
        return new CourseTemplateDetails(id, 1, content, null, Sharing.EVERYONE, null, false, null);
    }

    public String title() {
        return content.title();
    }

    public String summary() {
        return content.summary();
    }

    public TargetGroup targetGroup() {
        return content.targetGroup();
    }

    public double leastShare() {
        return content.leastShare();
    }

    public List<TemplateSession> sessions() {
        return content.sessions();
    }
}
