package no.mestringsrom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** How the house is built, where the compiler can't hold it. */
class ArchitectureTest {

    private static final String ROOT = "no.mestringsrom";

    /** As in the map of the house, {@code no.mestringsrom.package-info}: each may use those before it. */
    private static final List<String> FEATURES = List.of(
            "texts",
            "search",
            "query",
            "place",
            "settings",
            "retention",
            "exchange",
            "print",
            "link",
            "site",
            "shell",
            "account",
            "learningservice",
            "template",
            "host",
            "course",
            "checklist",
            "pairing",
            "brochure",
            "request",
            "registration",
            "video",
            "practice",
            "room",
            "courseroom",
            "material",
            "evaluation",
            "competence",
            "selfhelp",
            "report",
            "network",
            "meeting",
            "minutes",
            "lending",
            "experience",
            "mail",
            "privacy",
            "demo");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void laterFeaturesUseEarlierOnesAndNeverTheReverse() {
        check(classes()
                .that(resideInAnyPackage(ROOT + ".*.."))
                .should(dependOnEarlierFeaturesOnly())
                .because("the participant's journey goes one way; what must go back up goes by event"));
    }

    @Test
    void everyFeatureIsOnTheMap() {
        Set<String> found = HOUSE.stream()
                .map(ArchitectureTest::feature)
                .filter(feature -> !feature.isEmpty())
                .collect(Collectors.toSet());
        assertThat(FEATURES).containsAll(found);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    @Test
    void entitiesAndRepositoriesStayInTheirFeature() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .because("other features know ids and records, so that the inside can change"));
    }

    @Test
    void entitiesHaveNoSetters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a method says what happens, and refuses what may not"));
    }

    @Test
    void entitiesNoticeWhenTwoChangeThem() {
        check(classes().that().areAnnotatedWith(Entity.class).should(haveAVersionOrNeverChange()));
    }

    @Test
    void viewsAreFoundByRouteAlone() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("..ui..", ROOT + ".shell")
                .because("features lead to each other by navigation, not by importing views"));
    }

    @Test
    void pagesOverHttpLiveInWeb() {
        check(classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAPackage("..web..")
                .because("a reader looks for them there"));
    }

    @Test
    void onlyTheScreenKnowsVaadin() {
        check(noClasses()
                .that(resideOutsideOfPackages("..ui..", ROOT + ".shell.."))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".account.SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("services serve light pages, mails and tests as well"));
    }

    @Test
    void onlyItsOwnPackageKnowsTheEmbeddedDatabase() {
        check(noClasses()
                .that(resideOutsideOfPackages("..h2.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.h2..")
                .because("the house runs on PostgreSQL as well"));
    }

    @Test
    void servicesKnowNothingOfScreens() {
        check(noClasses()
                .that(resideOutsideOfPackages("..ui..", "..web.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("no.mestringsrom..ui..", "no.mestringsrom..web.."))
                .because("the screen asks the service, not the other way"));
    }

    @Test
    void transactionsReadUnlessTheySayOtherwise() {
        check(classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(beReadOnlyByDefault())
                .because("a write that nobody meant is found at once"));
    }

    @Test
    void timeComesFromTheClock() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class)) {
            check(noClasses().should().callMethod(time, "now").because("tests move the clock"));
        }
        check(noClasses().should().callMethod(System.class, "currentTimeMillis").because("tests move the clock"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs, and when it is too much"));
    }

    @Test
    void logsGoThroughTheLogger() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the log has levels and places"));
    }

    @Test
    void namesSayWhatThingsAre() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .because("such a name holds anything, and will"));
    }

    @Test
    void versionsAreForTheDatabaseAlone() {
        check(fields().that().areAnnotatedWith(Version.class).should().bePrivate());
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .because("the class is not public either"));
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    /** The part of the package after the root; empty for the root itself. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        return name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> dependOnEarlierFeaturesOnly() {
        return new ArchCondition<>("depend on earlier features only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = FEATURES.indexOf(feature(type));
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String other = feature(dependency.getTargetClass());
                    if (!other.isEmpty() && FEATURES.indexOf(other) > own) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> haveAVersionOrNeverChange() {
        return new ArchCondition<>("have a version, or never change") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean versioned =
                        type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                boolean changes = type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .anyMatch(method -> method.getFieldAccesses().stream()
                                .anyMatch(access -> access.getAccessType() == AccessType.SET
                                        && access.getTarget().getOwner().equals(type)));
                if (!versioned && changes) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " changes and has no version"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beReadOnlyByDefault() {
        return new ArchCondition<>("be read-only by default") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getAnnotationOfType(Transactional.class).readOnly()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " writes by default"));
                }
            }
        };
    }
}
