/**
 * Materials: what hosts lay out beside the video, for a session, for a course, or with its template: what comes with the
 * product's templates is read from there, and of a service's own templates a course gets a copy when it is planned. A course may leave either out, or change its copy, and says why where the
 * template has fixed it. A file, a link or a short text; for before, during or after; for the hosts, the participants, the professional
 * network or everybody.
 *
 * <p>{@link no.mestringsrom.material.MaterialDesk} is where it is laid out and changed, {@link
 * no.mestringsrom.material.MaterialUploads} takes files in, and {@link no.mestringsrom.material.MaterialReading} is what each
 * circle of readers may read now: a participant by the personal link, as long as there is a seat behind it and the person is
 * not forgotten. Members of the network that a template is shared with read what is laid out with it for the network. What
 * somebody may not read does not exist for them. {@link no.mestringsrom.material.NetworkCircle} is how the networks,
 * which come later, say who is in them.
 *
 * <p>A file's bytes lie in a folder under an id of ours, written to the disk before the row that shows them is committed and
 * deleted after the row is gone; a crash at any moment leaves nothing to see and nothing for good. A file is of one of the
 * {@link no.mestringsrom.material.FileType types} that no browser runs, found from its content, or it is refused. {@link
 * no.mestringsrom.material.AttachedFiles} is the same for features that keep files beside rows of their own. Decision:
 * {@code docs/decisions/0014-where-files-live.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "courseroom",
            "learningservice",
            "learningservice :: ui",
            "link",
            "room",
            "settings",
            "shell",
            "site",
            "template",
            "texts"
        })
package no.mestringsrom.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
