/**
 * What some courses are for besides their participants: the basic course of helsepedagogikk and the course for peer
 * supporters make people ready to host. Both are ordinary courses whose template says which step they give. When the hosts
 * have completed one, each participant who was there often enough, for half of each session at least, and stands in the
 * registry of hosts with the same confirmed address gets the step there; of anybody else nothing is kept. Participants are told on the page where they sign up.
 *
 * <p>Publishes nothing. Decision: {@code docs/decisions/0030-lending-and-settling.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "template", "host", "course", "courseroom", "registration", "room"})
package no.mestringsrom.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
