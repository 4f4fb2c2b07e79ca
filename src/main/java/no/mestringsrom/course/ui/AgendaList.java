package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import no.mestringsrom.template.AgendaItem;

/** An agenda to read. */
class AgendaList extends Composite<OrderedList> {

    AgendaList(List<AgendaItem> agenda) {
        getContent().addClassName("agenda-list");
        for (AgendaItem item : agenda) {
            Span kind = new Span(getTranslation("exchange.SegmentKind." + item.kind()));
            kind.addClassName("agenda-kind");
            Span title = new Span(item.title());
            Span minutes = new Span(getTranslation("course.AgendaList.minutes", item.minutes()));
            minutes.addClassName("agenda-minutes");
            ListItem line = new ListItem(minutes, title, kind);
            line.setClassName("agenda-exchange", item.kind().isExchangeTime());
            getContent().add(line);
        }
    }
}
