package no.mestringsrom.minutes;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing at the same time. What a page sends names the version that it has seen; where that is the newest, it becomes the
 * next, and otherwise nothing is written, and the page is told what it has not seen, fits its own to it and sends again. So a
 * change that was sent twice, because nobody heard the answer, is in the text once.
 */
@Service
@Transactional(readOnly = true)
public class MinutesWriting {

    /** In characters. */
    public static final int LONGEST = 200_000;

    private static final int MOST_AT_ONCE = 500;
    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** @param changes in order, each as JSON; those after the first build on the ones before */
    public record Push(int version, String page, List<String> changes) {}

    private final Meetings meetings;
    private final Networks networks;
    private final CurrentAccount current;
    private final MinutesStore store;
    private final Beginnings beginnings;
    private final ItemsInText items;
    private final Writers writers;
    private final JsonMapper json;

    MinutesWriting(
            Meetings meetings,
            Networks networks,
            CurrentAccount current,
            MinutesStore store,
            Beginnings beginnings,
            ItemsInText items,
            Writers writers,
            JsonMapper json) {
        this.meetings = meetings;
        this.networks = networks;
        this.current = current;
        this.store = store;
        this.beginnings = beginnings;
        this.items = items;
        this.writers = writers;
        this.json = json;
    }

    /**
     * The text; where there is none yet, it begins with what is known of the meeting.
     *
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused before the meeting's day, and for a meeting that was cancelled
     */
    @Transactional
    public TextNow open(MeetingId id) {
        MeetingPlan meeting = meetings.meeting(id);
        if (store.find(id).isEmpty()) {
            begin(meeting);
        }
        return text(store.find(id).orElseThrow());
    }

    /**
     * The text that there is: looking at it begins none.
     *
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused if there are none
     */
    public TextNow read(MeetingId id) {
        requireMember(id);
        return text(store.find(id).orElseThrow());
    }

    private static TextNow text(MinutesRow row) {
        return new TextNow(row.version(), row.text(), row.approved());
    }

    private void begin(MeetingPlan meeting) {
        beginnings.hindrance(meeting).ifPresent(reason -> {
            throw new MinutesRefused(reason);
        });
        NetworkSummary network = networks.requireMember(meeting.network());
        store.begin(
                meeting.id(),
                meeting.network(),
                meeting.startsAtLocal().toLocalDate(),
                network.language(),
                beginnings.of(
                        meeting,
                        meetings.whoCame(meeting.id()),
                        meetings.satTogether(meeting.id()),
                        network.language().forStaff()));
    }

    /**
     * @param version that the page has
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused if there are none
     */
    public Since since(MeetingId id, int version) {
        requireMember(id);
        MinutesStore.Standing now = store.standing(id).orElseThrow();
        return since(id, now.version(), now.approved(), version);
    }

    /**
     * @return what was written since the version that the page named, its own last if it was written now
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused if the minutes are approved, if there is no room, or if it is no change of the text there is
     */
    @Transactional
    public Since push(MeetingId id, Push push) {
        requireMember(id);
        MinutesRow row = store.lock(id).orElseThrow();
        row.requireOpen();
        int now = push.version() == row.version() ? write(row, push) : row.version();
        return since(id, now, row.approved(), push.version());
    }

    /** Asked every other second by each who writes: all that is known of the meeting is not read for that. */
    private void requireMember(MeetingId id) {
        Optional<NetworkId> network = store.network(id);
        if (network.isEmpty()) {
            meetings.meeting(id);
            throw new MinutesRefused(Reason.NONE);
        }
        networks.requireMember(network.get());
    }

    /** @return the version that it makes */
    private int write(MinutesRow row, Push push) {
        if (!PAGE.matcher(push.page()).matches() || push.changes().size() > MOST_AT_ONCE) {
            throw new MinutesRefused(Reason.UNREADABLE);
        }
        List<Changes> changes = new ArrayList<>();
        List<TextUpdate> updates = new ArrayList<>();
        String text = row.text();
        for (String written : push.changes()) {
            JsonNode read = json(written);
            Changes change = Changes.read(read);
            text = change.applyTo(text);
            changes.add(change);
            updates.add(new TextUpdate(push.page(), read.toString()));
        }
        requireWholeLetters(text, updates);
        if (text.length() > LONGEST) {
            throw new MinutesRefused(Reason.TOO_LONG);
        }
        if (changes.isEmpty()) {
            return row.version();
        }
        store.write(row.meeting(), row.version(), updates, text);
        items.follow(row, changes, text);
        AccountSummary who = current.require();
        writers.wrote(row.meeting(), who, text, changes.getLast().firstAt());
        return row.version() + updates.size();
    }

    /** Half a letter can't be kept: an emoji is two characters, and whoever takes it apart has counted wrong. */
    private static void requireWholeLetters(String text, List<TextUpdate> updates) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        if (!encoder.canEncode(text) || updates.stream().anyMatch(update -> !encoder.canEncode(update.changes()))) {
            throw new MinutesRefused(Reason.UNREADABLE);
        }
    }

    private JsonNode json(String changes) {
        try {
            return json.readTree(changes);
        } catch (JacksonException noJson) {
            throw new MinutesRefused(Reason.UNREADABLE);
        }
    }

    private Since since(MeetingId id, int now, boolean approved, int version) {
        if (version < 0 || version > now) {
            throw new MinutesRefused(Reason.UNREADABLE);
        }
        // How approved minutes came about is gone.
        List<TextUpdate> updates = approved || version == now ? List.of() : store.updates(id, version);
        return new Since(updates, writers.othersThan(current.require().id(), id), approved);
    }
}
