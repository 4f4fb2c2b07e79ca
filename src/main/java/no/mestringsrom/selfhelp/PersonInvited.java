package no.mestringsrom.selfhelp;

import java.time.Instant;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.WrittenAddress;
import no.mestringsrom.texts.Language;

/**
 * Somebody is asked whether they want to come to a group. Told within the transaction.
 *
 * @param by what the group calls whoever had the idea
 * @param name what whoever invites calls the person
 * @param language that of whoever invites: of the person none is known
 */
public record PersonInvited(
        InvitationId invitation,
        LearningServiceId service,
        String by,
        String name,
        WrittenAddress to,
        Language language,
        Instant goodUntil) {}
