/**
 * Lending a hand across borders: members of a network offer and ask for hosts, seats and courses, see how many hours of
 * hosting and how many seats the municipalities gave each other in a year, and agree on how a cost is split.
 *
 * <p>{@link no.mestringsrom.lending.NoticeBoard} is the offers and asks: written for the network alone, answered by one press
 * that mails both, gone by themselves after their date. {@link no.mestringsrom.lending.HoursAndSeats} counts from the room's
 * ledgers and the registrations, by municipality and year and never by course. {@link no.mestringsrom.lending.Settlements}
 * splits a cost so that the shares are the whole to the øre ({@link no.mestringsrom.lending.LargestRemainder}); what was agreed
 * is locked, and a correction is a new one. Members see their own network's alone; whoever leads it settles. Decision:
 * {@code docs/decisions/0030-lending-and-settling.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "place",
            "retention",
            "exchange",
            "shell",
            "account",
            "learningservice",
            "template",
            "host",
            "course",
            "courseroom",
            "registration",
            "room",
            "network",
            "network :: ui"
        })
package no.mestringsrom.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
