package no.mestringsrom.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OnlyInstanceTest {

    static EmbeddedPostgres server;

    final AtomicBoolean stopped = new AtomicBoolean();
    final OnlyInstance first = instance(Duration.ZERO);
    final OnlyInstance second = instance(Duration.ZERO);

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void letGo() throws Exception {
        first.destroy();
        second.destroy();
    }

    @Test
    void aSecondOneSaysWhatIsWrongInOneSentence() throws Exception {
        first.afterPropertiesSet();

        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(second::afterPropertiesSet)
                .withMessage(
                        "The database at jdbc:postgresql://localhost:" + server.getPort() + "/postgres is in use by"
                                + " another instance: stop that one first, or give this one a database of its own with"
                                + " spring.datasource.url.");
    }

    @Test
    void aSuccessorStartsWhenItsPredecessorIsGone() throws Exception {
        first.afterPropertiesSet();
        OnlyInstance patient = instance(Duration.ofSeconds(60));
        try (ExecutorService machine = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> starting = machine.submit(() -> {
                patient.afterPropertiesSet();
                return null;
            });
            first.destroy();
            starting.get(60, TimeUnit.SECONDS);
        }

        assertThatExceptionOfType(SettingRefused.class).isThrownBy(second::afterPropertiesSet);
        patient.destroy();
    }

    @Test
    void itIsTheOnlyOneAgainAfterTheConnectionWasLost() throws Exception {
        first.afterPropertiesSet();
        loseTheConnection();

        first.keep();

        assertThatExceptionOfType(SettingRefused.class).isThrownBy(second::afterPropertiesSet);
        assertThat(stopped).isFalse();
    }

    @Test
    void itStopsWhenAnotherOneTookTheDatabaseMeanwhile() throws Exception {
        first.afterPropertiesSet();
        loseTheConnection();
        second.afterPropertiesSet();

        first.keep();

        assertThat(stopped).isTrue();
        assertThatCode(first::keep).doesNotThrowAnyException();
    }

    private static void loseTheConnection() throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory'");
        }
    }

    private OnlyInstance instance(Duration patience) {
        String url = server.getJdbcUrl("postgres", "postgres");
        return new OnlyInstance(
                new Address(url), new DriverManagerDataSource(url, "postgres", ""), () -> stopped.set(true), patience);
    }

    record Address(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
