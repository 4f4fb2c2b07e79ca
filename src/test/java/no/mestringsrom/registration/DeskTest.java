package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.CannotCreateTransactionException;

/** Without a database: who is served with whom, and what becomes of them when it goes wrong. */
@Timeout(60)
class DeskTest {

    private static final RegistrationStatus WELL = RegistrationStatus.CONFIRMED;
    private static final RegistrationStatus ALONE = RegistrationStatus.WAITING;

    /** Whoever was served together, in order. */
    private final List<List<Press<RegistrationStatus>>> rounds = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch firstIsServed = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whoComesMeanwhileIsServedTogetherInOrderOfArrival() throws Exception {
        Desk<RegistrationStatus> desk = desk(visitors -> visitors.forEach(DeskTest::serve));
        List<Press.Yes> people = people(1 + Desk.MOST + 2);

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people);

        for (FutureTask<RegistrationStatus> answer : answers) {
            assertThat(answer.get()).isEqualTo(WELL);
        }
        assertThat(rounds)
                .containsExactly(
                        List.of(people.getFirst()),
                        List.copyOf(people.subList(1, 1 + Desk.MOST)),
                        List.copyOf(people.subList(1 + Desk.MOST, people.size())));
    }

    @Test
    void onePersonIsNeverServedTwiceAtOnce() throws Exception {
        Desk<RegistrationStatus> desk = desk(visitors -> visitors.forEach(DeskTest::serve));
        List<Press.Yes> people = people(4);
        Press.Yes twice = people.get(1);

        pressAll(desk, List.of(people.get(0), twice, people.get(2), twice, people.get(3)));

        assertThat(rounds)
                .containsExactly(List.of(people.get(0)), List.of(twice, people.get(2)), List.of(twice, people.get(3)));
    }

    @Test
    void whoIsRefusedIsToldAndTheOthersAreServed() throws Exception {
        List<Press.Yes> people = people(4);
        SignUpRefused refused = new SignUpRefused(List.of(Reason.CLOSED));
        Desk<RegistrationStatus> desk = desk(visitors -> visitors.forEach(visitor -> {
            if (visitor.press().equals(people.get(2))) {
                visitor.serve(press -> {
                    throw refused;
                });
            } else {
                serve(visitor);
            }
        }));

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people);

        assertThat(answers.get(1).get()).isEqualTo(WELL);
        assertThat(answers.get(3).get()).isEqualTo(WELL);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(answers.get(2)::get)
                .withCause(refused);
    }

    @Test
    void whoCanNotBeServedWithTheOthersIsServedAlone() throws Exception {
        List<Press.Yes> people = people(4);
        Desk<RegistrationStatus> desk = desk(visitors -> visitors.forEach(visitor -> {
            if (visitor.press().equals(people.get(2))) {
                visitor.serve(press -> Optional.empty());
            } else {
                serve(visitor);
            }
        }));

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people);

        assertThat(List.of(
                        answers.get(1).get(),
                        answers.get(2).get(),
                        answers.get(3).get()))
                .containsExactly(WELL, ALONE, WELL);
    }

    @Test
    void whatWentWrongForOneIsDoneAgainAloneForEach() throws Exception {
        Desk<RegistrationStatus> desk = desk(visitors -> {
            visitors.forEach(DeskTest::serve);
            if (visitors.size() > 1) {
                throw new IllegalStateException("The transaction failed");
            }
        });

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people(4));

        assertThat(answers.getFirst().get()).isEqualTo(WELL);
        for (FutureTask<RegistrationStatus> answer : answers.subList(1, 4)) {
            assertThat(answer.get())
                    .as("nothing that came of the transaction holds")
                    .isEqualTo(ALONE);
        }
    }

    /** Each would wait for it as long again. */
    @Test
    void withoutADatabaseAllAreToldAndNobodyWaitsForItAlone() throws Exception {
        CannotCreateTransactionException away = new CannotCreateTransactionException("No connection");
        Desk<RegistrationStatus> desk = desk(visitors -> {
            if (visitors.size() > 1) {
                throw away;
            }
            visitors.forEach(DeskTest::serve);
        });

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people(Desk.MOST + 5));

        assertThat(rounds).as("nor do those who would be next").hasSize(2);
        for (FutureTask<RegistrationStatus> answer : answers.subList(1, answers.size())) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(answer::get)
                    .withCause(away);
        }
    }

    /** Whoever serves the others may break down: their own request has failed, nobody else's. */
    @Test
    void nobodyIsLeftStandingWhereWhoServedThemBrokeDown() throws Exception {
        Desk<RegistrationStatus> desk = desk(visitors -> {
            if (visitors.size() > 1) {
                throw new OutOfMemoryError("not really");
            }
            visitors.forEach(DeskTest::serve);
        });

        List<FutureTask<RegistrationStatus>> answers = pressAll(desk, people(4));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(answers.get(1)::get)
                .withCauseInstanceOf(OutOfMemoryError.class);
        assertThat(answers.get(2).get()).isEqualTo(ALONE);
        assertThat(answers.get(3).get()).isEqualTo(ALONE);
    }

    private static void serve(Visitor<RegistrationStatus> visitor) {
        visitor.serve(press -> Optional.of(WELL));
    }

    private interface Serving {
        void serve(List<Visitor<RegistrationStatus>> visitors);
    }

    /** The first is served until all others have come. */
    private Desk<RegistrationStatus> desk(Serving round) {
        return new Desk<>(
                (visitors, turns) -> {
                    rounds.add(visitors.stream().map(Visitor::press).toList());
                    if (rounds.size() == 1) {
                        firstIsServed.countDown();
                        await(goOn);
                    }
                    round.serve(visitors);
                },
                new Turns());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Press.Yes> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Press.Yes(new RegistrationId(UUID.randomUUID())))
                .toList();
    }

    /** The first, and while they are served the others one after the other; all have been answered when this returns. */
    private List<FutureTask<RegistrationStatus>> pressAll(Desk<RegistrationStatus> desk, List<Press.Yes> people)
            throws InterruptedException {
        List<FutureTask<RegistrationStatus>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Press.Yes who : people) {
            Callable<RegistrationStatus> press = () -> desk.serve(who, () -> ALONE);
            FutureTask<RegistrationStatus> answer = new FutureTask<>(press);
            Thread thread = Thread.ofPlatform().start(answer);
            answers.add(answer);
            threads.add(thread);
            await(firstIsServed);
            while (threads.size() > 1 && thread.getState() != Thread.State.WAITING) {
                assertThat(thread.isAlive()).isTrue();
                Thread.sleep(1);
            }
        }
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }
}
