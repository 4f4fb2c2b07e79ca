package no.mestringsrom.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A country that has held courses for years, written straight into PostgreSQL: courses that are open, and long ago others
 * with everybody who was in them. Who that was is forgotten, as it would be, except of the last months. Made up by the
 * database itself, from row numbers.
 */
final class Country {

    private static final int PAST_FOR_EACH = 10;
    private static final int IN_EACH = 10;

    private static final List<String> WRITES = List.of("""
            insert into learning_service (id, version, name, form, status, host_municipality, contact_email, contact_phone)
            select gen_random_uuid(), 0, 'Målt tjeneste ' || m, 'HEALTHY_LIFE_CENTRE', 'ESTABLISHED', m,
                'post@eksempel.example', '+47 77 00 00 00'
            from unnest(string_to_array('%s', ',')) m""", """
            insert into learning_service_municipality (learning_service_id, municipality)
            select id, host_municipality from learning_service""", """
            insert into course (id, version, learning_service_id, title, description, target_group, capacity, least_share,
                status, was_published, session_count, first_start, last_start)
            select gen_random_uuid(), 0, s.id, g.title || ' ' || n,
                'Fire samlinger på video om hverdagen, om det som er vanskelig, og om det som hjelper. Nummer ' || n,
                g.name, 12, 0.4, case when n <= %1$d then 'PUBLISHED' else 'COMPLETED' end, true,
                case when n <= %1$d then 4 else 0 end,
                case when n <= %1$d then localtimestamp + n * interval '17 minutes' + interval '1 day'
                    else localtimestamp - n * interval '20 minutes' - interval '30 days' end,
                case when n <= %1$d then localtimestamp + n * interval '17 minutes' + interval '22 days'
                    else localtimestamp - n * interval '20 minutes' - interval '9 days' end
            from generate_series(1, %1$d + %2$d) n
            join (select id, row_number() over (order by host_municipality) - 1 as place, count(*) over () as all_of_them
                from learning_service) s on s.place = n %% s.all_of_them
            join (values (0, 'DIABETES', 'Leve med diabetes'), (1, 'COPD', 'Pust lettere'),
                (2, 'HEART', 'Trygg på hjertet'), (3, 'CANCER', 'Livslyst etter kreft'),
                (4, 'RELATIVES', 'For deg som er pårørende'), (5, 'MENTAL_HEALTH', 'Å mestre angst'),
                (6, 'ELDERLY', 'Lyst på livet')) g (place, name, title) on g.place = n %% 7""", """
            insert into course_municipality (course_id, municipality)
            select c.id, s.host_municipality from course c join learning_service s on s.id = c.learning_service_id""", """
            insert into course_session (id, version, course_id, title, starts_at, zone)
            select gen_random_uuid(), 0, c.id, 'Samling ' || k, c.first_start + (k - 1) * interval '7 days', 'Europe/Oslo'
            from course c cross join generate_series(1, 4) k where c.status = 'PUBLISHED'""", """
            insert into course_agenda_item (session_id, place, id, title, kind, minutes, adaptable)
            select s.id, k, 'del' || k, 'Del ' || k, 'EXCHANGE', 30, false
            from course_session s cross join generate_series(0, 3) k""", """
            insert into seat_queue (course_id, version, confirmed, waiting, last_place)
            select id, 0, case when status = 'PUBLISHED' then 0 else %3$d end, 0,
                case when status = 'PUBLISHED' then 0 else %3$d end from course""", """
            insert into registration (id, version, course_id, place, status, called_by, email, municipality, kind, language,
                submission, consented_at, link_sent_at, unlinked)
            select gen_random_uuid(), 0, c.id, k, 'CONFIRMED', case when kept then 'Deltaker' end,
                case when kept then c.id || '-' || k || '@eksempel.example' end, '5501', 'PATIENT_OR_USER',
                case when kept then 'BOKMAL' end, gen_random_uuid(), case when kept then now() - interval '1 year' end,
                case when kept then now() - interval '1 year' end, not kept
            from (select id, last_start > localtimestamp - interval '80 days' as kept from course where status = 'COMPLETED') c
            cross join generate_series(1, %3$d) k""");

    /** @param municipality number of the one that it is for */
    record Open(UUID course, String municipality) {}

    private Country() {}

    /**
     * @param municipalities numbers of those that have a service
     * @param courses how many are open; for each, ten are past, with ten people in each
     * @return the courses that are open
     */
    static List<Open> write(DataSource source, List<String> municipalities, int courses) throws SQLException {
        try (Connection database = source.getConnection();
                Statement statement = database.createStatement()) {
            List<String> again = withoutIndexes(statement, "registration");
            for (String write : WRITES) {
                statement.execute(
                        write.contains("%s")
                                ? write.formatted(String.join(",", municipalities))
                                : write.formatted(courses, courses * PAST_FOR_EACH, IN_EACH));
            }
            for (String index : again) {
                statement.execute(index);
            }
            statement.execute("analyze");
            List<Open> open = new ArrayList<>();
            try (var rows = statement.executeQuery("select c.id, m.municipality from course c"
                    + " join course_municipality m on m.course_id = c.id where c.status = 'PUBLISHED' order by c.id")) {
                while (rows.next()) {
                    open.add(new Open(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return open;
        }
    }

    /**
     * Takes a table's indexes away, but that of its key: millions of rows are written much sooner without.
     *
     * @return what makes them anew
     */
    private static List<String> withoutIndexes(Statement statement, String table) throws SQLException {
        List<String> away = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (var rows = statement.executeQuery("""
                select 'alter table %1$s drop constraint ' || conname,
                    'alter table %1$s add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where conrelid = '%1$s'::regclass and contype in ('u', 'f')
                union all
                select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
                from pg_index where indrelid = '%1$s'::regclass
                    and not exists (select 1 from pg_constraint where conindid = indexrelid)""".formatted(table))) {
            while (rows.next()) {
                away.add(rows.getString(1));
                again.add(rows.getString(2));
            }
        }
        for (String index : away) {
            statement.execute(index);
        }
        return again;
    }
}
