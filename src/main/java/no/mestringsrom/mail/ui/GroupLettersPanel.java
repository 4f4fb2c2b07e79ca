package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.mail.GroupLetters;
import no.mestringsrom.shell.OneAtATime;

/** The way to write to the group, and what was written before. */
class GroupLettersPanel extends Composite<Section> {

    private final transient CourseFacts course;
    private final transient GroupLetters letters;

    GroupLettersPanel(CourseFacts course, GroupLetters letters) {
        this.course = course;
        this.letters = letters;
        getContent().addClassName("wide");
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("mail.GroupLettersPanel.title")),
                        new Paragraph(getTranslation("mail.GroupLettersPanel.what")),
                        new Button(
                                getTranslation("mail.GroupLettersPanel.write"),
                                press -> OneAtATime.open(new GroupLetterDialog(course.id(), letters, this::show))));
        List<GroupLetters.Written> written = letters.written(course.id());
        if (!written.isEmpty()) {
            Div earlier = new Div();
            written.forEach(one -> earlier.add(card(one)));
            getContent().add(new Details(getTranslation("mail.GroupLettersPanel.earlier", written.size()), earlier));
        }
    }

    private Div card(GroupLetters.Written one) {
        Paragraph who = new Paragraph(getTranslation(
                "mail.GroupLettersPanel.written",
                one.by(),
                Words.moment(one.at()),
                one.recipients(),
                one.alsoWaiting() ? 1 : 0));
        who.addClassName("quiet");
        Div card = new Div(who);
        card.addClassName("card");
        one.text().lines().map(Paragraph::new).forEach(card::add);
        return card;
    }
}
