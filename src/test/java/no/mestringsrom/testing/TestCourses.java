package no.mestringsrom.testing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.EarlierCourses;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.template.TemplateId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes learning services and courses that no other test knows. */
@TestComponent
public class TestCourses {

    public static final TemplateId TEMPLATE = TemplateId.ofLibrary("diabetes-type-2");

    private final TestPeople people;
    private final Accounts accounts;
    private final LearningServices services;
    private final CourseTemplates templates;
    private final EarlierCourses courses;

    TestCourses(
            TestPeople people,
            Accounts accounts,
            LearningServices services,
            CourseTemplates templates,
            EarlierCourses courses) {
        this.people = people;
        this.accounts = accounts;
        this.services = services;
        this.templates = templates;
        this.courses = courses;
    }

    /** Tromsø with Balsfjord and Karlsøy. */
    public LearningServiceId service() {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        people.signIn(people.administrator());
        try {
            return services.create(new CreateLearningService(
                    "Prøvetjenesten " + UUID.randomUUID(),
                    ServiceForm.values()[0],
                    ServiceStatus.values()[0],
                    "Prøvesamarbeidet",
                    "5501",
                    Set.of("5501", "5532", "5534"),
                    "post@eksempel.no",
                    null));
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** A plan from the template's sessions, a week apart or as the template has it. */
    public PlanCourse plan(LearningServiceId service, LocalDateTime firstStart) {
        return plan(
                service,
                templates.get(TEMPLATE).sessions().stream()
                        .map(session -> firstStart.plusDays(session.daysAfterFirst()))
                        .toList());
    }

    /** Called otherwise, for others, and in other places. */
    public PlanCourse plan(
            LearningServiceId service,
            LocalDateTime firstStart,
            String title,
            TargetGroup targetGroup,
            Set<String> municipalities) {
        PlanCourse plan = plan(service, firstStart);
        return new PlanCourse(
                plan.status(),
                service,
                plan.template(),
                title,
                "Fire samlinger.",
                targetGroup,
                plan.capacity(),
                municipalities,
                plan.heldIn(),
                plan.starts(),
                "Denne gruppa er en annen.");
    }

    private PlanCourse plan(LearningServiceId service, List<LocalDateTime> starts) {
        return new PlanCourse(
                service, TEMPLATE, "Diabetes type 2-kurs", "Fire samlinger.", 12, Set.of("5501", "5532"), starts);
    }

    /** A published course with one host of each kind. */
    public CourseId published(LearningServiceId service, LocalDateTime firstStart) {
        return published(plan(service, firstStart));
    }

    /** The same, with four sessions at these times. */
    public CourseId published(LearningServiceId service, List<LocalDateTime> starts) {
        return published(plan(service, starts));
    }

    /** One that is planned otherwise. */
    public CourseId published(PlanCourse plan) {
        return courses.enter(
                plan,
                Map.of(
                        professional("Pia Prøve"), SessionRole.PROFESSIONAL,
                        experiencedUser("Erik Prøve"), SessionRole.EXPERIENCED_USER));
    }

    /** A small one, whose seats these municipalities share. */
    public CourseId shared(
            LearningServiceId service, LocalDateTime firstStart, int capacity, Set<String> municipalities) {
        return published(new PlanCourse(
                service,
                TEMPLATE,
                "Diabetes type 2-kurs",
                "Fire samlinger.",
                capacity,
                municipalities,
                plan(service, firstStart).starts()));
    }

    public AccountId professional(String name) {
        return withRole(name, Role.PROFESSIONAL);
    }

    public AccountId experiencedUser(String name) {
        return withRole(name, Role.EXPERIENCED_USER);
    }

    private AccountId withRole(String name, Role... roles) {
        AccountId account = people.someone(name);
        Stream.of(roles).forEach(role -> accounts.grant(account, role, null));
        return account;
    }
}
