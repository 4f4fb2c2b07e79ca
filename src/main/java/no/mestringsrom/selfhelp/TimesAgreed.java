package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A group meets at other times than before.
 *
 * @param by what the others call whoever said so
 * @param evenings the next ones that are held, in order of time
 * @param dropped those that stood in the calendar before and are not held
 */
public record TimesAgreed(
        GroupId group,
        LearningServiceId service,
        String by,
        Rhythm rhythm,
        List<Evening> evenings,
        List<Evening> dropped,
        List<GroupAddressee> members) {}
