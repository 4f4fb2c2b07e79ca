package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A process that signs people up and sends their letters is killed at some moment, as by a power cut. What was said to be done
 * is done and nothing is half done; every letter has gone once or is due, and the one at most that was in the postman's hand,
 * taken by the mail server and not yet noted, will go twice, under the same Message-ID.
 */
@ServiceTest
class KilledTest {

    private static final int CAPACITY = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Of the file that the application keeps by itself where nobody names a database. */
    private static final String FILE =
            "jdbc:h2:file:./data/mestringsrom;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String DATABASE = "spring.datasource.url";

    @Autowired
    TestCourses courses;

    @Autowired
    JdbcTemplate shared;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    Process process;
    JdbcClient database;
    CourseId course;

    @BeforeEach
    void aCourseThatIsOpen() {
        mail.start();
        course = courses.published(
                courses.service(), LocalDate.now().plusMonths(2).atTime(12, 0));
        if (isServer()) {
            database = JdbcClient.create(shared);
        } else {
            Path script = folder.resolve("course.sql");
            shared.execute("script to '" + script + "'");
            JdbcTemplate copy = new JdbcTemplate(
                    new DriverManagerDataSource(FILE.replace("./", folder.toAbsolutePath() + "/"), "sa", ""));
            copy.execute("runscript from '" + script + "'");
            // As the one in memory has it, it would stay open in here.
            copy.execute("set db_close_delay 0");
            database = JdbcClient.create(copy);
        }
        database.sql("delete from mail_message where course_id = ?")
                .param(course.value())
                .update();
        // What other tests left in the outbox would be sent first, and is theirs.
        database.sql("update mail_message set next_attempt_at = next_attempt_at + interval '40' year"
                        + " where next_attempt_at is not null")
                .update();
    }

    /** Otherwise the application keeps a file by itself, and dies with it. */
    private boolean isServer() {
        return environment.getRequiredProperty(DATABASE).startsWith("jdbc:postgresql:");
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        mail.stop();
        if (database != null) {
            database.sql("update mail_message set next_attempt_at = next_attempt_at - interval '40' year"
                            + " where next_attempt_at > current_timestamp + interval '20' year")
                    .update();
        }
    }

    @Test
    void whatWasSaidIsTrueAndNoLetterIsLost() throws Exception {
        Process house = house();
        awaitTold(house, CAPACITY + 3);
        Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
        assertThat(house.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();

        Map<UUID, RegistrationStatus> there = there();
        assertThat(there).containsAllEntriesOf(told());
        assertThat(there.values().stream().filter(RegistrationStatus::takesSeat))
                .hasSize(CAPACITY);
        assertCounted(there);
        assertEachWasWrittenTo(there);
        Set<UUID> letters = letters("true");
        Set<UUID> sent = letters("sent_at is not null");
        assertThat(letters("next_attempt_at is not null"))
                .as("what is not sent is due")
                .isEqualTo(without(letters, sent));
        List<UUID> arrived = arrived();
        assertThat(arrived)
                .as("none of other tests either")
                .doesNotHaveDuplicates()
                .containsAll(sent)
                .isSubsetOf(letters);
        assertThat(without(Set.copyOf(arrived), sent))
                .as("in the postman's hand: this one will go again")
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
    }

    private Process house() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedHouse.class.getName(),
                "--course=" + course.value(),
                "--mestringsrom.secret=a-secret-that-only-tests-know-0123456789",
                "--mestringsrom.mail.from=post@eksempel.example",
                // Its tables and queries are those that the application around this test has checked.
                "--spring.flyway.enabled=false",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.data.jpa.repositories.bootstrap-mode=lazy",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort()));
        if (isServer()) {
            command.add("--" + DATABASE + "=" + environment.getRequiredProperty(DATABASE));
            command.add("--spring.datasource.username=postgres");
        }
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
        return process;
    }

    private Path said() {
        return folder.resolve("house.log");
    }

    private void awaitTold(Process house, int people) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (told().size() < people) {
            if (!house.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError(Files.readString(said()));
            }
            Thread.sleep(20);
        }
    }

    /** What each was told last. A line that the kill has cut off was told nobody. */
    private Map<UUID, RegistrationStatus> told() {
        String log;
        try {
            log = Files.readString(said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log.substring(0, log.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(DoomedHouse.TOLD))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> UUID.fromString(words[2]),
                        words -> RegistrationStatus.valueOf(words[1]),
                        (before, after) -> after));
    }

    private Map<UUID, RegistrationStatus> there() {
        Map<UUID, RegistrationStatus> there = new HashMap<>();
        database.sql("select id, status from registration where course_id = ?")
                .param(course.value())
                .query(row -> {
                    there.put(row.getObject(1, UUID.class), RegistrationStatus.valueOf(row.getString(2)));
                });
        return there;
    }

    private void assertCounted(Map<UUID, RegistrationStatus> there) {
        Map<String, Object> queue = database.sql(
                        "select confirmed, held, waiting, last_place from seat_queue where course_id = ?")
                .param(course.value())
                .query()
                .singleRow();
        assertThat(queue)
                .containsEntry("confirmed", Collections.frequency(there.values(), RegistrationStatus.CONFIRMED))
                .containsEntry("held", Collections.frequency(there.values(), RegistrationStatus.HELD))
                .containsEntry("waiting", Collections.frequency(there.values(), RegistrationStatus.WAITING))
                .containsEntry("last_place", there.size());
    }

    /** One letter that asks, and one for each yes; none about anybody who is not there. */
    private void assertEachWasWrittenTo(Map<UUID, RegistrationStatus> there) {
        List<UUID> asked = persons("kind = 'CONFIRM'");
        List<UUID> yes = persons("kind in ('SEAT', 'WAITING')");
        assertThat(asked).containsExactlyInAnyOrderElementsOf(there.keySet());
        assertThat(yes)
                .containsExactlyInAnyOrderElementsOf(
                        database.sql("select id from registration where course_id = ? and confirmed_at is not null")
                                .param(course.value())
                                .query(UUID.class)
                                .list());
        assertThat(letters("true")).hasSize(asked.size() + yes.size());
    }

    private List<UUID> persons(String which) {
        return database.sql("select person_id from mail_message where course_id = ? and " + which)
                .param(course.value())
                .query(UUID.class)
                .list();
    }

    private Set<UUID> letters(String which) {
        return Set.copyOf(database.sql("select id from mail_message where course_id = ? and " + which)
                .param(course.value())
                .query(UUID.class)
                .list());
    }

    /** By their Message-IDs. */
    private List<UUID> arrived() {
        return Arrays.stream(mail.getReceivedMessages()).map(KilledTest::id).toList();
    }

    private static UUID id(MimeMessage message) {
        try {
            return UUID.fromString(message.getMessageID().substring(1, 37));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
