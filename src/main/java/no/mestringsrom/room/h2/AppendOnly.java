package no.mestringsrom.room.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/** Refuses every change but the deletion of who spoke. Public, because H2 makes it by its name. */
public final class AppendOnly extends TriggerAdapter {

    private static final Set<String> VOICES = Set.of("SPEAKER", "MUTED", "UNMUTED");

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before == null || after != null || !VOICES.contains(before.getString("type"))) {
            throw new SQLException("session_log can only be added to");
        }
    }
}
