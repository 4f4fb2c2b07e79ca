/**
 * The registry of hosts: professionals and experienced users who lead courses, what they bring, how ready they are, and
 * when they can. They keep it themselves; coordinators look for hosts in it and confirm their steps.
 *
 * <p>{@link no.mestringsrom.host.HostProfiles}, {@link no.mestringsrom.host.AvailabilityKeeping} and {@link
 * no.mestringsrom.host.OwnCalendars} are what a host does with their own; {@link no.mestringsrom.host.AvailabilityLinks}
 * is the same by a link in a mail, where the link is the leave; {@link no.mestringsrom.host.HostKnowledge} finds those whom a
 * question may go to and shows nobody who they are; {@link no.mestringsrom.host.HostRegistry} and {@link
 * no.mestringsrom.host.HostReadiness} are for coordinators; {@link no.mestringsrom.host.Availabilities} is what the
 * features further on stand on. Those who know of sessions hand them in as {@link no.mestringsrom.host.HostBookings}.
 *
 * <p>An experienced user's own health is theirs: it is kept only if they write it, shown only to whom they choose, and
 * every look is logged. Decision: {@code docs/decisions/0015-own-health.md}.
 *
 * <p>When somebody can is said in wall-clock time of Europe/Oslo; {@link no.mestringsrom.host.Availability} answers for
 * moments. Of a host's own calendar only busy times are kept, never what they are for, and it is fetched from public
 * addresses by https alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "settings",
            "retention",
            "link",
            "site",
            "shell",
            "account",
            "learningservice",
            "template"
        })
package no.mestringsrom.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
