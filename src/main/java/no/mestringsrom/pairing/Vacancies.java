package no.mestringsrom.pairing;

import java.util.List;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.exchange.SessionRole;

/**
 * What a course lacks in hosts.
 *
 * @param lacking roles that nobody has said yes to or is asked for
 * @param roomForMore whether another experienced user would do it good
 * @param somebodyCannot whether somebody said no or stepped back, in one of the roles that are lacking
 * @param hosts who said yes, and may fall ill
 * @param language that its hosts must speak, ISO 639 code
 */
public record Vacancies(
        List<SessionRole> lacking,
        boolean roomForMore,
        boolean somebodyCannot,
        List<CourseHostSeat> hosts,
        String language) {}
