package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three write at random, hear of each other now and then, lose answers, and the server begins anew in between: in the end all
 * have the same text, and in it stands once whatever somebody put in and nobody took away.
 */
@ServiceTest
class WritingTogetherTest {

    private static final int STEPS = 90;
    private static final List<String> LETTERS =
            List.of("æ", "č", "đ", "ŋ", "😀", "👩🏽‍⚕️", "\"", "\\", "\n", "Oppgave: ");

    @Autowired
    MinutesWriting writing;

    @Autowired
    TestMinutes minutes;

    @Autowired
    TestPeople people;

    @Autowired
    Meetings meetings;

    @Autowired
    Networks networks;

    @Autowired
    CurrentAccount current;

    @Autowired
    MinutesStore store;

    @Autowired
    Beginnings beginnings;

    @Autowired
    ItemsInText items;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    AccountId chair;
    AccountId second;
    AccountId third;
    MeetingId meeting;

    @BeforeEach
    void meet() {
        chair = people.someone("Lise Leder");
        second = people.someone("Sara Sekretær");
        third = people.someone("Mona Medlem");
        meeting = minutes.meeting(minutes.network(chair, second, third), LocalDateTime.of(2026, 3, 9, 12, 0), second);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261126})
    void allEndWithTheSameTextAndNothingIsLost(long seed) {
        Random random = new Random(seed);
        List<AccountId> writers = List.of(chair, second, third);
        TextNow begun = minutes.by(chair, () -> writing.open(meeting));
        List<TestPage> pages = new ArrayList<>(
                writers.stream().map(writer -> new TestPage(begun)).toList());
        Set<String> putIn = new HashSet<>();
        Set<String> takenAway = new HashSet<>();

        for (int step = 0; step < STEPS; step++) {
            int who = random.nextInt(3);
            TestPage page = pages.get(who);
            if (random.nextInt(4) > 0) {
                edit(page, step, random, putIn, takenAway);
            }
            boolean restart = random.nextInt(6) == 0;
            if (random.nextInt(2) == 0) {
                Since answer = minutes.by(
                        writers.get(who),
                        () -> restart
                                ? anew(server -> server.push(meeting, page.push()))
                                : writing.push(meeting, page.push()));
                if (random.nextInt(4) > 0) {
                    page.hear(answer);
                }
            }
        }
        settle(writers, pages);

        String text = minutes.by(chair, () -> writing.open(meeting)).text();
        assertThat(pages).allSatisfy(page -> assertThat(page.text()).isEqualTo(text));
        assertThat(putIn).hasSizeGreaterThan(STEPS / 3);
        assertThat(putIn)
                .allSatisfy(marker -> assertThat(text.split(Pattern.quote(marker), -1))
                        .as(marker)
                        .hasSize(takenAway.contains(marker) ? 1 : 2));
    }

    /** Puts something in, or takes away a whole of what somebody put in. */
    private static void edit(TestPage page, int step, Random random, Set<String> putIn, Set<String> takenAway) {
        String text = page.text();
        List<String> there = Pattern.compile("⟦\\d+[^⟧]*⟧")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
        if (!there.isEmpty() && random.nextInt(5) == 0) {
            String gone = there.get(random.nextInt(there.size()));
            int at = text.indexOf(gone);
            takenAway.add(gone);
            page.write(TestChange.replace(text, at, at + gone.length(), ""));
            return;
        }
        String marker = "⟦" + step + LETTERS.get(random.nextInt(LETTERS.size())) + "⟧";
        int[] places = IntStream.rangeClosed(0, text.length())
                .filter(at -> text.lastIndexOf('⟦', at - 1) <= text.lastIndexOf('⟧', at - 1))
                .toArray();
        int at = places[random.nextInt(places.length)];
        putIn.add(marker);
        page.write(TestChange.replace(text, at, at, marker));
    }

    /** In the end everybody gets through. */
    private void settle(List<AccountId> writers, List<TestPage> pages) {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < pages.size(); i++) {
                TestPage page = pages.get(i);
                minutes.by(writers.get(i), () -> {
                    page.hear(writing.since(meeting, page.version()));
                    page.hear(writing.push(meeting, page.push()));
                    return true;
                });
            }
        }
        assertThat(pages).allMatch(TestPage::saved);
    }

    /** A server that has just begun, and remembers nothing but what is in the database. */
    private Since anew(Function<MinutesWriting, Since> deed) {
        MinutesWriting begun =
                new MinutesWriting(meetings, networks, current, store, beginnings, items, new Writers(clock), json);
        return new TransactionTemplate(transactions).execute(status -> deed.apply(begun));
    }

    @Test
    void whoeverWritesAtTheVerySameMomentIsPutInOrder() throws Exception {
        TextNow begun = minutes.by(chair, () -> writing.open(meeting));
        List<AccountId> writers = List.of(chair, second, third);
        List<Callable<TestPage>> all = writers.stream()
                .<Callable<TestPage>>map(writer -> () -> minutes.by(writer, () -> {
                    TestPage page = new TestPage(begun);
                    for (int i = 0; i < 8; i++) {
                        page.write(TestChange.replace(page.text(), 0, 0, "⟦" + writer + i + "⟧"));
                        do {
                            page.hear(writing.push(meeting, page.push()));
                        } while (!page.saved());
                    }
                    return page;
                }))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<TestPage> page : threads.invokeAll(all)) {
                assertThat(page.get().saved()).isTrue();
            }
        }

        TextNow now = minutes.by(chair, () -> writing.open(meeting));
        assertThat(now.version()).isEqualTo(24);
        assertThat(writers)
                .allSatisfy(writer -> assertThat(IntStream.range(0, 8))
                        .allSatisfy(i -> assertThat(now.text().split(Pattern.quote("⟦" + writer + i + "⟧"), -1))
                                .hasSize(2)));
    }

    @Test
    void twoWhoBeginAtOnceBeginTheSame() throws Exception {
        List<Callable<TextNow>> both = List.of(
                () -> minutes.by(chair, () -> writing.open(meeting)),
                () -> minutes.by(second, () -> writing.open(meeting)));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<TextNow> begun = new ArrayList<>();
            for (Future<TextNow> one : threads.invokeAll(both)) {
                begun.add(one.get());
            }
            assertThat(begun.getFirst()).isEqualTo(begun.getLast());
        }
    }
}
