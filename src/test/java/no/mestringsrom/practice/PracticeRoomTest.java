package no.mestringsrom.practice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.mestringsrom.Application;
import org.springframework.boot.test.context.SpringBootTest;

/** The application on a port of its own, with the practice room as its video server, shared by the tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mestringsrom.secret=" + PracticeRoomTest.SECRET,
            "vaadin.productionMode=true",
            "spring.datasource.url=jdbc:h2:mem:practice-room;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
@interface PracticeRoomTest {

    String SECRET = "a-secret-that-only-tests-know-0123456789";
}
