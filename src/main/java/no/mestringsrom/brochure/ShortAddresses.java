package no.mestringsrom.brochure;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.settings.HouseSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that can be typed from paper: the first eight digits of the id. Nothing is kept for them, so they are good as
 * long as what they lead to; two that begin alike lead nowhere.
 */
@Service
@Transactional(readOnly = true)
public class ShortAddresses {

    private static final int DIGITS = 8;
    private static final Pattern CODE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private final JdbcClient database;
    private final HouseSettings settings;

    ShortAddresses(JdbcClient database, HouseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** As it is printed, without {@code https://}. */
    String of(CourseId course) {
        return house() + "/k/" + code(course.value());
    }

    String of(LearningServiceId service) {
        return house() + "/t/" + code(service.value());
    }

    /** A course that anybody may know of. */
    public Optional<CourseId> course(String code) {
        return only("select id from course where was_published and id between ? and ?", code)
                .map(CourseId::new);
    }

    public Optional<LearningServiceId> service(String code) {
        return only("select id from learning_service where id between ? and ?", code)
                .map(LearningServiceId::new);
    }

    private Optional<UUID> only(String query, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        List<UUID> found = database.sql(query + " limit 2")
                .params(
                        UUID.fromString(code + "-0000-0000-0000-000000000000"),
                        UUID.fromString(code + "-ffff-ffff-ffff-ffffffffffff"))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String house() {
        URI base = URI.create(settings.baseUrl());
        return base.getAuthority() + base.getPath();
    }

    private static String code(UUID id) {
        return id.toString().substring(0, DIGITS);
    }
}
