package no.mestringsrom.selfhelp;

import java.util.List;

/** Writes evenings for a member's calendar. The feature that sends letters hands it in as a bean. */
public interface EveningFile {

    /**
     * The iCalendar file that enters these evenings, or changes what was entered before. Its titles are neutral, and its
     * links lead to the member's own page. Empty where there are none.
     */
    String entered(GroupAddressee to, List<Evening> evenings);
}
