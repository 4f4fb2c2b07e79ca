/**
 * What is kept about people, in the open. A participant sees all of it by the personal link, takes it out and deletes it: {@link
 * no.mestringsrom.privacy.OwnData} gathers what every feature tells as {@link no.mestringsrom.registration.KeptAbout}. Who looked
 * at lists of people can be asked for, by the participants, by a service's coordinators and by administrators: {@link
 * no.mestringsrom.privacy.LookLog}; and administrators see that what has served is forgotten: {@link
 * no.mestringsrom.privacy.ForgettingLog}.
 *
 * <p>Which data there are, for what purpose and how long, stands in {@code docs/personal-data.md}; the risks in {@code
 * docs/dpia.md}. Decision: {@code docs/decisions/0025-personal-data.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "exchange",
            "learningservice",
            "learningservice :: ui",
            "link",
            "registration",
            "retention",
            "shell",
            "site",
            "texts"
        })
package no.mestringsrom.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
