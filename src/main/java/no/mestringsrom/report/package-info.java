/**
 * What was promised and what was given. For now the account of one session with the balance of its course, and whether a
 * professional and an experienced user planned, ran and evaluated the course together; for the hosts and the coordinator of
 * that course alone: minutes by role may be one person's minutes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "courseroom",
            "exchange",
            "learningservice",
            "room",
            "template"
        })
package no.mestringsrom.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
