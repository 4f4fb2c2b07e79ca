package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.lending.LendingRefused;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.NoticeStatus;
import no.mestringsrom.lending.NoticeSummary;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.texts.Formats;

/** What is offered and asked for, each to be answered by one press. */
class NoticesPanel extends Composite<Section> {

    private final NetworkId network;
    private final transient NoticeBoard board;
    private final transient Municipalities municipalities;
    private final ProblemBox problem = new ProblemBox();
    private final Div cards = new Div();

    NoticesPanel(NetworkId network, NoticeBoard board, Municipalities municipalities) {
        this.network = network;
        this.board = board;
        this.municipalities = municipalities;
        RouterLink write = LendingNavigation.newNoticeLink(network, text("write"));
        write.addClassName("primary-link");
        cards.addClassName("lending-cards");
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")), write, problem, cards);
        show();
    }

    private void show() {
        cards.removeAll();
        List<NoticeSummary> open = board.open(network);
        if (open.isEmpty()) {
            cards.add(new Paragraph(text("none")));
        }
        open.forEach(notice -> cards.add(card(notice)));
    }

    private Component card(NoticeSummary notice) {
        Div card = new Div();
        card.addClassName("lending-card");
        String title = text(
                notice.direction().name(),
                Words.place(municipalities, notice.municipality()),
                getTranslation("lending.Lent." + notice.what()));
        String about = Stream.of(
                        notice.targetGroup() == null
                                ? ""
                                : getTranslation("template.TargetGroup." + notice.targetGroup()),
                        notice.template(),
                        notice.when())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        card.add(new H3(title));
        if (!about.isEmpty()) {
            card.add(new Paragraph(about));
        }
        Paragraph words = new Paragraph(notice.words());
        words.addClassName("lending-words");
        String until = Formats.date(Words.language(), notice.goodUntil());
        Div by = new Div(notice.name().isEmpty() ? text("until", until) : text("by", notice.name(), until));
        by.addClassName("quiet");
        card.add(words, by);
        if (notice.answered() > 0) {
            card.add(answers(notice));
        }
        if (!notice.own()) {
            card.add(answer(notice, title));
        }
        if (notice.mayClose()) {
            card.add(closing(notice, title));
        }
        return card;
    }

    private Component answers(NoticeSummary notice) {
        Div answers = new Div(new Paragraph(text("answered", notice.answered())));
        if (!notice.answers().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (NoticeSummary.Answer answer : notice.answers()) {
                ListItem item = new ListItem(
                        new Span(answer.name() + ", "), new Anchor("mailto:" + answer.email(), answer.email()));
                if (!answer.words().isEmpty()) {
                    item.add(new Div(Formats.quoted(Words.language(), answer.words())));
                }
                list.add(item);
            }
            answers.add(list);
        }
        return answers;
    }

    private Component answer(NoticeSummary notice, String title) {
        if (!notice.answers().isEmpty()) {
            return new Paragraph(text("youAnswered", notice.name()));
        }
        TextField words = new TextField(text("words"));
        words.setHelperText(text("words.help"));
        words.addClassName("lending-answer");
        Button can = new Button(text("can." + notice.direction()), press -> {
            if (done(() -> board.answer(notice.id(), words.getValue()))) {
                Notifications.done(text("mailed"));
            }
        });
        can.setAriaLabel(text("can." + notice.direction()) + ": " + title);
        Div line = new Div(words, can);
        line.addClassName("lending-line");
        return line;
    }

    private Component closing(NoticeSummary notice, String title) {
        Div line = new Div(close(notice, NoticeStatus.WITHDRAWN, title));
        if (notice.own()) {
            line.addComponentAsFirst(close(notice, NoticeStatus.AGREED, title));
        }
        line.addClassName("lending-line");
        return line;
    }

    private Button close(NoticeSummary notice, NoticeStatus as, String title) {
        Button close = new Button(text("close." + as), press -> {
            if (notice.own()) {
                close(notice, as);
            } else {
                askFirst(notice, as, title);
            }
        });
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(text("close." + as) + ": " + title);
        return close;
    }

    private void close(NoticeSummary notice, NoticeStatus as) {
        if (done(() -> board.close(notice.id(), as))) {
            Notifications.done(text(notice.own() ? "closed" : "closed.another"));
        }
    }

    /** It is another's, and can't be hung up again. */
    private void askFirst(NoticeSummary notice, NoticeStatus as, String title) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("close.question"));
        dialog.setText(text("close.text", title));
        dialog.setCancelable(true);
        dialog.setCancelText(text("close.cancel"));
        dialog.setConfirmText(text("close." + as));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> close(notice, as));
        OneAtATime.open(dialog);
    }

    private boolean done(Runnable deed) {
        problem.hide();
        try {
            deed.run();
        } catch (LendingRefused refused) {
            problem.show(getTranslation(refused.key()));
            return false;
        }
        show();
        return true;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.NoticesPanel." + key, arguments);
    }
}
