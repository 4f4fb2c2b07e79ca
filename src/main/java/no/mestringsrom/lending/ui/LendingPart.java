package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.NoticeSummary;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkPart;

/** On the network's page: what others there offer and ask for, and the way to it. */
@org.springframework.stereotype.Component
class LendingPart implements NetworkPart {

    private static final int ORDER = 30;

    private final NoticeBoard board;

    LendingPart(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forNetwork(NetworkSummary network) {
        List<NoticeSummary> open = board.open(network.id());
        Section part = new Section();
        part.addClassName("panel");
        RouterLink more = LendingNavigation.lendingLink(network.id(), part.getTranslation("lending.LendingPart.open"));
        part.add(
                new H2(part.getTranslation("lending.LendingView.title")),
                new Paragraph(part.getTranslation(
                        "lending.LendingPart.notices",
                        open.size(),
                        open.stream().filter(notice -> !notice.own()).count())),
                new Paragraph(more));
        return Optional.of(part);
    }
}
