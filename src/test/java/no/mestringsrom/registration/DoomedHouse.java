package no.mestringsrom.registration;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import no.mestringsrom.Application;
import no.mestringsrom.course.CourseId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * A process of its own that sends what lies in the outbox and, where it is given a course, signs people up for it from
 * several sides until somebody kills it. What it has been told is done it says on a line: {@code TOLD HELD 0190…}. It has the
 * services and the outbox, but neither pages nor views, so that it is soon at work.
 */
// Spring Boot would make all that has a schedule at once, however lazy the rest is.
@EnableAutoConfiguration(
        exclude = TaskSchedulingAutoConfiguration.class,
        excludeName = "com.vaadin.flow.spring.SpringBootAutoConfiguration")
@AutoConfigurationPackage(basePackageClasses = Application.class)
@ComponentScan(
        basePackageClasses = Application.class,
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*\\.(web|ui|shell|demo|practice)\\..*|.*\\.OnlyInstance(BeforeTables)?"),
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestComponent.class),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Application.class)
        })
final class DoomedHouse {

    static final String TOLD = "TOLD ";

    private static final int SIDES = 3;

    private DoomedHouse() {}

    /** @param arguments settings, and {@code --course=} with the id of one, or not */
    public static void main(String[] arguments) {
        // It does not outlive who is to kill it.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        SpringApplication house = new SpringApplication(DoomedHouse.class);
        house.setWebApplicationType(WebApplicationType.NONE);
        house.setLazyInitialization(true);
        ConfigurableApplicationContext running = house.run(arguments);
        running.getBean("postman");
        String course = running.getEnvironment().getProperty("course", "");
        if (!course.isEmpty()) {
            CourseId open = new CourseId(UUID.fromString(course));
            IntStream.range(0, SIDES).forEach(side -> new Thread(() -> signUp(running, open)).start());
        }
    }

    /** Every other one says yes. */
    private static void signUp(ConfigurableApplicationContext running, CourseId course) {
        TestParticipants people = new TestParticipants(
                running.getBean(SignUp.class),
                running.getBean(SeatAnswers.class),
                running.getBean(Participants.class),
                running.getBean(WaitingLine.class));
        Participants participants = running.getBean(Participants.class);
        while (true) {
            RegistrationId who =
                    people.ask(TestParticipants.form(course, "Kari", UUID.randomUUID() + "@eksempel.example", "5501"));
            say(participants, who);
            if (ThreadLocalRandom.current().nextBoolean()) {
                people.yes(who);
                say(participants, who);
            }
        }
    }

    private static void say(Participants participants, RegistrationId who) {
        RegistrationStatus status = participants.participant(who).orElseThrow().status();
        synchronized (DoomedHouse.class) {
            System.out.println(TOLD + status + " " + who.value());
        }
    }
}
