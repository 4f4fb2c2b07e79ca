package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log is only ever added to. */
@ServiceTest
class SessionLogTest {

    private static final Pattern REWRITES = Pattern.compile(
            "(update\\s+|delete\\s+from\\s+|truncate\\s+(table\\s+)?|merge\\s+into\\s+)session_log\\b",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    TestRooms rooms;

    @Autowired
    JdbcClient database;

    @Test
    void nothingInTheHouseRewritesIt() {
        assertThat(REWRITES.matcher("Update  session_log set at_millis = 0").find())
                .isTrue();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> rewriting = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> REWRITES.matcher(read(file)).find())
                    .toList();
            assertThat(rewriting)
                    .as("the log itself forgets who spoke, once")
                    .singleElement()
                    .satisfies(file -> assertThat(REWRITES.matcher(read(file)).results())
                            .as("in %s", file)
                            .hasSize(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDatabaseRefusesToRewriteIt() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());

        assertThatThrownBy(() -> database.sql("update session_log set at_millis = 0 where session_id = ?")
                        .param(room.session().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only be added to");
        assertThatThrownBy(() -> database.sql("delete from session_log where session_id = ?")
                        .param(room.session().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only be added to");
        assertThat(log.after(room.session(), 0)).hasSize(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
