package no.mestringsrom.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People at their screens, in sessions of two hosts and ten participants. */
final class Crowd implements AutoCloseable {

    private static final AtomicInteger NEXT_MEETING = new AtomicInteger();
    private static final long PATIENCE_SECONDS = 30;
    private static final int PING_SECONDS = 10;

    private final String url;
    private final BenchCourses courses;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<BenchCourses.Meeting> meetings = new ArrayList<>();
    private final List<Screen> hosts = new ArrayList<>();
    private final List<Screen> participants = new ArrayList<>();
    private final AtomicInteger errors = new AtomicInteger();

    Crowd(String url, BenchCourses courses) {
        this.url = url;
        this.courses = courses;
    }

    /** Opens as many sessions as that many participants need, with doors open and the first part on. */
    void hostsArrive(int people) {
        int needed = (people + BenchCourses.PARTICIPANTS_EACH - 1) / BenchCourses.PARTICIPANTS_EACH;
        for (int i = 0; i < needed; i++) {
            BenchCourses.Meeting meeting = courses.meetings()
                    .get(NEXT_MEETING.getAndIncrement() % courses.meetings().size());
            meetings.add(meeting);
            for (String token : meeting.hosts()) {
                Screen host = new Screen(client, url, true, token, meeting.session());
                count(host.arrive(PATIENCE_SECONDS));
                hosts.add(host);
            }
            Screen first = hosts.get(hosts.size() - 2);
            first.open();
            first.go(BenchCourses.SEGMENTS.getFirst());
        }
    }

    /** Page, connection, and the session's state on the screen, at an even pace whatever the server does. */
    Latencies participantsArrive(int people, int perSecond) throws InterruptedException {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        CountDownLatch arrived = new CountDownLatch(people);
        long start = System.nanoTime();
        for (int i = 0; i < people; i++) {
            BenchCourses.Meeting meeting = meetings.get(i % meetings.size());
            String token = meeting.participants().get(i / meetings.size());
            Screen screen = new Screen(client, url, false, token, meeting.session());
            participants.add(screen);
            long due = start + i * 1_000_000_000L / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Thread.startVirtualThread(() -> {
                if (count(screen.arrive(PATIENCE_SECONDS))) {
                    taken.add(System.nanoTime() - due);
                }
                arrived.countDown();
            });
        }
        arrived.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Latencies.ofNanos(taken);
    }

    /**
     * One in so many loses the line, all at once, and comes back a moment later under the name it was given.
     *
     * @return how long each took to see the session again
     */
    Latencies dropAndReturn(int oneIn) throws InterruptedException {
        List<Screen> dropped = new ArrayList<>();
        for (int i = 0; i < participants.size(); i += oneIn) {
            dropped.add(participants.get(i));
        }
        dropped.forEach(Screen::leave);
        TimeUnit.SECONDS.sleep(2);
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        CountDownLatch back = new CountDownLatch(dropped.size());
        for (Screen screen : dropped) {
            Thread.startVirtualThread(() -> {
                long started = System.nanoTime();
                if (count(screen.comeBack(PATIENCE_SECONDS))) {
                    taken.add(System.nanoTime() - started);
                }
                back.countDown();
            });
        }
        back.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Latencies.ofNanos(taken);
    }

    /** Everybody is there and nothing happens, but that each page asks every ten seconds whether the line still holds. */
    void stay(Duration howLong) throws InterruptedException {
        List<Screen> all = new ArrayList<>(hosts);
        all.addAll(participants);
        long start = System.nanoTime();
        for (int i = 0; i < all.size() * howLong.toSeconds() / PING_SECONDS; i++) {
            TimeUnit.NANOSECONDS.sleep(start + i * PING_SECONDS * 1_000_000_000L / all.size() - System.nanoTime());
            all.get(i % all.size()).ping();
        }
        TimeUnit.NANOSECONDS.sleep(start + howLong.toNanos() - System.nanoTime());
    }

    /**
     * From a host's press until the last participant of the session has it on the screen, all sessions at once.
     *
     * @param first the segment to go to first
     */
    Latencies changes(int first, int rounds) throws InterruptedException {
        // A press so soon after the last change is taken for a slip of the hand.
        TimeUnit.SECONDS.sleep(2);
        ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
        for (int round = first; round < first + rounds; round++) {
            String segment = BenchCourses.SEGMENTS.get(round);
            CountDownLatch done = new CountDownLatch(meetings.size());
            for (int i = 0; i < meetings.size(); i++) {
                int meeting = i;
                Thread.startVirtualThread(() -> {
                    List<Screen> group = group(meeting);
                    long pressed = System.nanoTime();
                    group.forEach(screen -> screen.watch(segment));
                    hosts.get(2 * meeting).go(segment);
                    long last = 0;
                    boolean all = true;
                    for (Screen screen : group) {
                        all &= count(screen.sawWatched(PATIENCE_SECONDS));
                        last = Math.max(last, screen.sawAt());
                    }
                    if (all) {
                        seen.add(last - pressed);
                    }
                    done.countDown();
                });
                // A host's thumb does not follow the others': the presses of a round lie two seconds apart in all.
                TimeUnit.NANOSECONDS.sleep(2_000_000_000L / meetings.size());
            }
            done.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return Latencies.ofNanos(seen);
    }

    int errors() {
        return errors.get();
    }

    @Override
    public void close() {
        participants.forEach(Screen::leave);
        hosts.forEach(Screen::leave);
        client.shutdownNow();
        client.close();
    }

    private List<Screen> group(int meeting) {
        List<Screen> group = new ArrayList<>();
        for (int i = meeting; i < participants.size(); i += meetings.size()) {
            group.add(participants.get(i));
        }
        return group;
    }

    private boolean count(boolean fine) {
        if (!fine) {
            errors.incrementAndGet();
        }
        return fine;
    }
}
