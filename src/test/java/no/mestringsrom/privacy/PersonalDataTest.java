package no.mestringsrom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.retention.RetentionRule;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That no table is forgotten, neither by those who say what they keep, nor by the page that lists it all. */
@ServiceTest
class PersonalDataTest {

    /** Columns that may hold a participant, by what they are called. */
    private static final Set<String> PARTICIPANTS = Set.of(
            "registration_id",
            "registration",
            "participant_id",
            "participant",
            "person_id",
            "person",
            "called_by",
            "recipient");

    /** Tables that such a column is in, and that say nothing of a participant all the same; with why. */
    private static final Map<String, String> OTHERS = Map.of();

    @Autowired
    JdbcClient database;

    @Autowired
    List<KeptAbout> keepers;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    Texts texts;

    @Test
    void everyTableThatKnowsParticipantsIsAnsweredFor() {
        Set<String> answered = keepers.stream()
                .flatMap(keeper -> keeper.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>(database.sql("select distinct table_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(column_name) in (:names)")
                .param("names", PARTICIPANTS)
                .query(String.class)
                .list());
        found.addAll(database.sql(
                        "select distinct referring.table_name from information_schema.table_constraints referring"
                                + " join information_schema.referential_constraints reference"
                                + " on reference.constraint_name = referring.constraint_name"
                                + " join information_schema.table_constraints referred"
                                + " on referred.constraint_name = reference.unique_constraint_name"
                                + " where referred.table_name = 'registration' and lower(referring.table_schema) = 'public'")
                .query(String.class)
                .list());

        assertThat(found).contains("registration", "session_log", "evaluation_answered", "mail_message");
        found.removeAll(OTHERS.keySet());
        assertThat(answered).containsAll(found);
    }

    @Test
    void everyTableStandsInTheDocumentOfWhatIsKept() throws IOException {
        String document = Files.readString(Path.of("docs/personal-data.md"));
        List<String> tables = database.sql("select table_name from information_schema.tables where"
                        + " lower(table_schema) = 'public' and lower(table_type) like '%table%'"
                        + " and table_name not like 'flyway%'")
                .query(String.class)
                .list();

        assertThat(tables).hasSizeGreaterThan(40).allMatch(table -> document.contains("`" + table + "`"));
    }

    @Test
    void everyRuleStandsInTheDocumentAndHasWordsForAdministrators() throws IOException {
        String document = Files.readString(Path.of("docs/personal-data.md"));

        Set<String> named = Pattern.compile("`([a-z]+\\.[a-zA-Z]+)`")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .as("and no rule stands there that there is not")
                .isEqualTo(rules.stream().map(RetentionRule::name).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(document).contains("`" + rule.name() + "`");
            assertThat(texts.get(Language.BOKMAL, "privacy.Rule." + rule.name()))
                    .doesNotStartWith("!");
        });
    }
}
