package no.mestringsrom.meeting;

import java.time.LocalDateTime;

/**
 * What is said of a meeting when it is planned.
 *
 * @param startsAt on the clock on the wall in Oslo
 * @param place where some of them sit together; may be empty
 */
public record PlanMeeting(String title, LocalDateTime startsAt, int minutes, String place) {}
