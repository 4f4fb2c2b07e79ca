package no.mestringsrom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.mestringsrom.Application;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real database: H2 in memory, and again on PostgreSQL, where the build runs all of
 * them with {@code -Dtest.database=postgresql}. All share one application and one database: a test makes its own data and
 * does not count on being alone. Time stands still until the test moves the {@link TestClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        properties = {
            "mestringsrom.secret=a-secret-that-only-tests-know-0123456789",
            "mestringsrom.base-url=http://localhost",
            "mestringsrom.mail.reminders=-"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith({OwnSecurity.class, TestClock.Reset.class})
@TestHelpers
public @interface ServiceTest {}
