package no.mestringsrom.lending;

import java.time.LocalDate;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * @param municipality number of one in the network
 * @param targetGroup null where it is for any
 * @param template title of the template it is about; empty for none
 * @param when roughly, in words; may be empty
 * @param words what more there is to say: of what somebody can, never of anybody's health
 * @param goodUntil the last day on which it is shown
 */
public record WriteNotice(
        Direction direction,
        Lent what,
        String municipality,
        @Nullable TargetGroup targetGroup,
        String template,
        String when,
        String words,
        LocalDate goodUntil) {}
