package no.mestringsrom.settings;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no second instance works on the same PostgreSQL database: each would count the other's people out of their
 * sessions. It holds an advisory lock on a connection of its own for as long as the application runs. An H2 file can be
 * opened only once anyway.
 */
@Component
class OnlyInstance implements InitializingBean, DisposableBean {

    /** How long a predecessor that is being stopped may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** Whatever the number is, it must stay the same from release to release. */
    private static final long LOCK = 0x4D_65_73_74_72_69_6E_67L;

    private static final Logger log = LoggerFactory.getLogger(OnlyInstance.class);

    private final JdbcConnectionDetails database;
    private final DataSource pool;
    private final Runnable stop;
    private final long attempts;
    private @Nullable Connection holding;

    @Autowired
    OnlyInstance(JdbcConnectionDetails database, DataSource pool, ConfigurableApplicationContext application) {
        // On a thread of its own: who closes the application waits for what it runs.
        this(database, pool, () -> Thread.ofPlatform().name("stop").start(application::close), PATIENCE);
    }

    OnlyInstance(JdbcConnectionDetails database, DataSource pool, Runnable stop, Duration patience) {
        this.database = database;
        this.pool = pool;
        this.stop = stop;
        this.attempts = 1 + patience.dividedBy(BETWEEN_ATTEMPTS);
    }

    /** @throws SettingRefused if another instance has the database and keeps it */
    @Override
    public void afterPropertiesSet() throws SQLException, InterruptedException {
        if (!database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            return;
        }
        waitForTheDatabase();
        for (long attempt = 1; !take(); attempt++) {
            if (attempt >= attempts) {
                throw new SettingRefused(
                        "The database at " + url() + " is in use by another instance: stop that one first,"
                                + " or give this one a database of its own with spring.datasource.url.");
            }
            if (attempt == 1) {
                log.info("The database at {} is in use by another instance: waiting for it to stop", url());
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    /** A connection may be lost where the instance is not: another database server takes over, a network is changed. */
    @Scheduled(fixedDelayString = "PT10S")
    synchronized void keep() {
        if (holding == null) {
            return;
        }
        try {
            if (holding.isValid(5)) {
                return;
            }
            holding.close();
            if (take()) {
                log.info("The connection that keeps other instances away was lost, and is back");
            } else {
                log.error("Another instance has taken the database at {}: this one stops", url());
                holding = null;
                stop.run();
            }
        } catch (SQLException unreachable) {
            log.warn("The connection that keeps other instances away is lost; trying again", unreachable);
        }
    }

    @Override
    public synchronized void destroy() throws SQLException {
        if (holding != null) {
            holding.close();
            holding = null;
        }
    }

    /** The pool knows how long, and fails as the house explains it. */
    private void waitForTheDatabase() throws SQLException {
        pool.getConnection().close();
    }

    private synchronized boolean take() throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        boolean taken = false;
        try (Statement statement = connection.createStatement()) {
            // The lock of a machine that has lost its power must not outlive it for hours.
            statement.execute(
                    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3");
            try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                taken = answer.next() && answer.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        if (taken) {
            holding = connection;
        }
        return taken;
    }

    private String url() {
        return DatabaseSettings.withoutOptions(database.getJdbcUrl());
    }
}
