package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MinutesItem;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import org.springframework.stereotype.Service;

/** What one is to do after meetings, on the start page. */
@Service
class MyActions implements StartSection {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final int ORDER = 45;

    private final FollowUp followUp;
    private final Clock clock;

    MyActions(FollowUp followUp, Clock clock) {
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> build() {
        List<MinutesItem> mine = followUp.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
        Section section = new Section();
        section.addClassName("panel");
        Div rows = new Div();
        rows.addClassName("rows");
        section.add(new WaitingHeading(section.getTranslation("minutes.MyActions.title", mine.size())), rows);
        mine.forEach(action -> rows.add(row(action, today)));
        return Optional.of(section);
    }

    private Component row(MinutesItem action, LocalDate today) {
        return new ActionRow(action, today, true, () -> {
            UI ui = UI.getCurrent();
            try {
                followUp.done(action.id());
                Notifications.done(ui.getTranslation("minutes.FollowUpView.marked", action.what()));
            } catch (MinutesRefused refused) {
                Notifications.problem(ui.getTranslation(refused.key()));
            }
            ui.refreshCurrentRoute(true);
        });
    }
}
