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
import org.springframework.test.context.ContextConfiguration;

/** As {@link ServiceTest}, and listening on a real port, for what only a connection can prove. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mestringsrom.secret=a-secret-that-only-tests-know-0123456789",
            "mestringsrom.base-url=http://localhost",
            "mestringsrom.mail.reminders=-",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith({OwnSecurity.class, TestClock.Reset.class})
@TestHelpers
public @interface ServerTest {}
