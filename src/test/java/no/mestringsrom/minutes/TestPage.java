package no.mestringsrom.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.minutes.MinutesWriting.Push;
import tools.jackson.databind.json.JsonMapper;

/** A page in somebody's browser: the text as it has it, and what it has not heard is agreed on. */
class TestPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final String page = UUID.randomUUID().toString();
    private final List<TestChange> unconfirmed = new ArrayList<>();
    private int version;
    private String text;

    TestPage(TextNow opened) {
        this.version = opened.version();
        this.text = opened.text();
    }

    String text() {
        return text;
    }

    int version() {
        return version;
    }

    boolean saved() {
        return unconfirmed.isEmpty();
    }

    void write(TestChange change) {
        text = change.applyTo(text);
        unconfirmed.add(change);
    }

    Push push() {
        return new Push(
                version, page, unconfirmed.stream().map(TestChange::json).toList());
    }

    void hear(Since since) {
        since.updates().forEach(this::hear);
    }

    private void hear(TextUpdate update) {
        version++;
        if (!unconfirmed.isEmpty() && update.page().equals(page)) {
            unconfirmed.removeFirst();
            return;
        }
        TestChange theirs = TestChange.read(JSON.readTree(update.changes()));
        for (int i = 0; i < unconfirmed.size(); i++) {
            TestChange own = unconfirmed.get(i);
            unconfirmed.set(i, own.after(theirs, false));
            theirs = theirs.after(own, true);
        }
        text = theirs.applyTo(text);
    }
}
