/**
 * Checklists: what a professional, an experienced user and the coordinator see to in each phase of a course, with who and by
 * when. Every course has the items of the toolbox ({@link no.mestringsrom.checklist.ToolboxItem}), due so many days before
 * or after its sessions, and moves with them; what is not needed is taken away, and own items are added.
 * What the course's template wants seen to is put there when planning begins, and moves with the first session until it is done;
 * where the template has fixed its list, taking something off asks why.
 *
 * <p>The start page has what is due within a week or overdue, of the phase the course is in and, while it meets, of the one before.
 *
 * <p>Publishes {@link no.mestringsrom.checklist.Checklists}. Rows are kept of what somebody has touched or added.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "exchange",
            "learningservice",
            "shell",
            "template",
            "texts"
        })
package no.mestringsrom.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
