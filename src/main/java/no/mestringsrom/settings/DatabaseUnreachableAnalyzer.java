package no.mestringsrom.settings;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one sentence why there is no database to start with. Other database errors are not its business. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String H2_FILE_IN_USE = "90020";

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null) {
            return null;
        }
        String sentence = switch (state) {
            case H2_FILE_IN_USE ->
                "The database file of " + url() + " is in use by another instance: stop that one first, or give"
                        + " this one a database of its own with spring.datasource.url.";
            case "28P01", "28000" ->
                "The database at " + url()
                        + " refuses the user or the password: check spring.datasource.username and"
                        + " spring.datasource.password.";
            case "3D000" ->
                "The database at " + url() + " does not exist: create it, or correct spring.datasource.url.";
            default ->
                state.startsWith("08")
                        ? "The database at " + url() + " can't be reached: start it, or correct spring.datasource.url."
                        : null;
        };
        return sentence == null ? null : new FailureAnalysis(sentence, null, cause);
    }

    /** Without its options, which may hold a password. */
    private String url() {
        return DatabaseSettings.withoutOptions(environment.getProperty("spring.datasource.url", ""));
    }
}
