package no.mestringsrom.minutes;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.minutes.MinutesWriting.Push;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Networks that meet, and what somebody writes about it. */
@TestComponent
public class TestMinutes {

    private final Networks networks;
    private final NetworkDesk desk;
    private final MinutesWriting writing;
    private final TestPeople people;
    private final JdbcClient database;

    TestMinutes(Networks networks, NetworkDesk desk, MinutesWriting writing, TestPeople people, JdbcClient database) {
        this.networks = networks;
        this.desk = desk;
        this.writing = writing;
        this.people = people;
        this.database = database;
    }

    /** A network of its own; the first leads it. Nobody is signed in afterwards. */
    public NetworkId network(AccountId chair, AccountId... others) {
        people.signIn(people.administrator());
        NetworkId id = networks.create(new CreateNetwork("Fagnettverket for prøver", "Prøver", Set.of("5501")));
        networks.letIn(id, chair);
        for (AccountId other : others) {
            networks.letIn(id, other);
        }
        desk.leadBy(id, networks.details(id).version(), chair);
        SecurityContextHolder.clearContext();
        return id;
    }

    /** One hour, without an agenda. */
    public MeetingId meeting(NetworkId network, LocalDateTime start, AccountId secretary) {
        MeetingId id = new MeetingId(UUID.randomUUID());
        database.sql(
                        "insert into meeting (id, network_id, title, starts_at, minutes, place, status, secretary, revision,"
                                + " version) values (?, ?, 'Nettverksmøte', ?, 60, '', 'PLANNED', ?, 0, 0)")
                .params(id.value(), network.value(), start, secretary.value())
                .update();
        return id;
    }

    public void item(MeetingId meeting, int number, String title, String kind, int minutes, String who) {
        database.sql("insert into meeting_item (id, meeting_id, number, title, kind, minutes, who, about, accepted,"
                        + " proposed_by, version) values (?, ?, ?, ?, ?, ?, ?, '', true, ?, 0)")
                .params(UUID.randomUUID(), meeting.value(), number, title, kind, minutes, who, UUID.randomUUID())
                .update();
    }

    public void answers(MeetingId meeting, AccountId member, MeetingAnswer answer) {
        database.sql("insert into meeting_invitation (id, meeting_id, account_id, answer, version)"
                        + " values (?, ?, ?, ?, 0)")
                .params(UUID.randomUUID(), meeting.value(), member.value(), answer.name())
                .update();
    }

    /** In the room, from three minutes past the time on, of those who were asked. */
    public void held(MeetingId meeting, LocalDateTime start, AccountId... came) {
        begun(meeting, start, came);
        database.sql("update meeting set status = 'HELD', ended_at = ? where id = ?")
                .params(Timestamp.from(begun(start).plus(Duration.ofMinutes(50))), meeting.value())
                .update();
    }

    /** In the room, where they are still. */
    public void begun(MeetingId meeting, LocalDateTime start, AccountId... came) {
        begun(meeting, start, 1, came);
    }

    /** @param heads so many sat at each one's screen */
    public void begun(MeetingId meeting, LocalDateTime start, int heads, AccountId... came) {
        Instant begun = begun(start);
        database.sql("update meeting set begun_at = ? where id = ?")
                .params(Timestamp.from(begun), meeting.value())
                .update();
        database.sql("insert into live_session (session_id, last_at) values (?, ?)")
                .params(meeting.value(), begun.toEpochMilli())
                .update();
        for (AccountId one : came) {
            database.sql(
                            "insert into session_log (session_id, at_millis, type, person, role, connection, endpoint, room,"
                                    + " heads) values (?, ?, 'JOINED', ?, 'PARTICIPANT', 'a', 'a', 'main', ?)")
                    .params(meeting.value(), begun.toEpochMilli(), one.value(), heads)
                    .update();
        }
    }

    private static Instant begun(LocalDateTime start) {
        return start.plusMinutes(3).atZone(ZoneId.of("Europe/Oslo")).toInstant();
    }

    public void cancel(MeetingId meeting) {
        database.sql("update meeting set status = 'CANCELLED' where id = ?")
                .param(meeting.value())
                .update();
    }

    /** Puts something in the place of what stands there, as an editor does: what is the same is left alone. */
    public Since replace(MeetingId meeting, String old, String text) {
        TextNow now = writing.open(meeting);
        int at = now.text().indexOf(old);
        if (at < 0) {
            throw new AssertionError("No " + old + " in " + now.text());
        }
        int head = 0;
        while (head < Math.min(old.length(), text.length()) && old.charAt(head) == text.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.length(), text.length()) - head
                && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        String put = text.substring(head, text.length() - tail);
        return push(
                meeting,
                now.version(),
                TestChange.replace(now.text(), at + head, at + old.length() - tail, put)
                        .json());
    }

    /** Adds lines at the end. */
    public Since append(MeetingId meeting, String text) {
        TextNow now = writing.open(meeting);
        int end = now.text().length();
        return push(
                meeting,
                now.version(),
                TestChange.replace(now.text(), end, end, text).json());
    }

    public Since push(MeetingId meeting, int version, String... changes) {
        return writing.push(meeting, new Push(version, "test", List.of(changes)));
    }

    /** Done by this account, which is signed in for it alone. */
    public <T> T by(AccountId account, Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        people.signIn(account);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
