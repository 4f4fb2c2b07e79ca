package no.mestringsrom.template;

import java.util.List;

/** @param daysAfterFirst days from the course's first session to this one */
public record TemplateSession(String title, int daysAfterFirst, List<AgendaItem> agenda) {

    public TemplateSession {
        agenda = List.copyOf(agenda);
    }
}
