package no.mestringsrom.mail;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.experience.DigestDue;
import no.mestringsrom.experience.QuestionAsked;
import no.mestringsrom.experience.Recipient;
import no.mestringsrom.experience.RepliesDue;
import no.mestringsrom.experience.Titled;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What members of a network are told of what the others shared and asked. Each says how to stop mails of its kind. */
@Component
class ExperienceMails {

    /** Of each kind; the rest is on the page. */
    private static final int MOST = 10;

    private final Outbox outbox;
    private final HouseSettings settings;
    private final Texts texts;

    ExperienceMails(Outbox outbox, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
    }

    /** The same words for all: why somebody got it may be their own health. */
    @EventListener
    void on(QuestionAsked asked) {
        String page = address("/arbeid/nettverk/" + asked.network().value() + "/sporsmal/"
                + asked.question().value());
        for (Recipient to : asked.to()) {
            Language language = to.account().language();
            put(
                    to,
                    "question",
                    List.of(
                            text(language, "question", asked.networkName()),
                            asked.title(),
                            text(language, "question.open", page),
                            text(language, "question.why")));
        }
    }

    @EventListener
    void on(RepliesDue due) {
        Language language = due.to().account().language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(language, "replies", due.networkName()));
        add(paragraphs, language, "replies.examples", due.examples());
        add(paragraphs, language, "replies.questions", due.questions());
        put(due.to(), "replies", paragraphs);
    }

    @EventListener
    void on(DigestDue due) {
        Language language = due.to().account().language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(language, "digest", due.networkName()));
        add(paragraphs, language, "digest.examples", due.examples());
        add(paragraphs, language, "digest.unanswered", due.unanswered());
        add(paragraphs, language, "digest.answered", due.answered());
        paragraphs.add(text(
                language,
                "digest.all",
                address("/arbeid/nettverk/" + due.network().value() + "/erfaringer")));
        put(due.to(), "digest", paragraphs);
    }

    private void add(List<String> paragraphs, Language language, String title, List<Titled> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(text(language, title));
        lines.stream()
                .limit(MOST)
                .forEach(line ->
                        list.append("\n- ").append(line.title()).append("\n  ").append(address(line.path())));
        if (lines.size() > MOST) {
            list.append('\n').append(text(language, "more", lines.size() - MOST));
        }
        paragraphs.add(list.toString());
    }

    private void put(Recipient to, String subject, List<String> paragraphs) {
        Language language = to.account().language();
        String off = address(to.off());
        List<String> all = new ArrayList<>();
        all.add(text(language, "greeting", to.account().firstName()));
        all.addAll(paragraphs);
        all.add(text(language, "off", off + "?lang=" + language.forStaff().tag()));
        outbox.put(Letter.plain(
                        to.account().email(),
                        language,
                        text(language, subject + ".subject"),
                        String.join("\n\n", all) + "\n")
                .stoppedAt(off));
    }

    private String address(String path) {
        return settings.baseUrl() + path;
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language, "mail.ExperienceMails." + key, arguments);
    }
}
