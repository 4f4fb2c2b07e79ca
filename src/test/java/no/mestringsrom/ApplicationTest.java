package no.mestringsrom;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ApplicationTest {

    @Autowired
    DataSource dataSource;

    @Test
    void startsOnTheDatabaseThatTheBuildAskedFor() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualToIgnoringCase(System.getProperty("test.database", "h2"));
        }
        assertThat(JdbcClient.create(dataSource)
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
