package dev.aside;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/// The house's rules. Plain tests rather than an engine of their own, so that none can be skipped in silence.
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.aside");
    private static final String ROOT = "dev.aside.";

    @Test
    void thereIsSomethingToCheck() {
        assertThat(MAIN).isNotEmpty();
    }

    @Test
    void detectIsPure() {
        classes().that().resideInAPackage(ROOT + "detect..").should()
                .onlyDependOnClassesThat(resideInAnyPackage(ROOT + "detect..", "java.lang..", "java.util..",
                        "java.time..", "java.text..", "java.nio.charset..", "java.io..", "com.ibm.icu..",
                        "com.github.difflib..", "org.jspecify.."))
                .because("detect could be published alone").check(MAIN);
        noClasses().that().resideInAPackage(ROOT + "detect..").should()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.util.logging..")
                        .or(describe("a clock, random or file", ArchitectureTest::isWorldly)))
                .because("a verdict depends on its input alone: no I/O, clock, random, threads").check(MAIN);
    }

    private static boolean isWorldly(JavaClass type) {
        return type.isAssignableTo(Clock.class) || type.isAssignableTo(java.util.Random.class)
                || type.isAssignableTo(java.io.File.class) || type.isEquivalentTo(Thread.class);
    }

    @Test
    void coreIsHeadless() {
        noClasses().that().resideInAPackage(ROOT + "core..").should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "java.sql..", "org.sqlite..", "org.jdbi..",
                        "java.net.http..", "com.sun.net..", "tools.jackson..", "com.fasterxml..", ROOT + "ui..",
                        ROOT + "store..", ROOT + "network..", ROOT + "archive..", ROOT + "secrets..", ROOT + "cli..",
                        ROOT + "app.."))
                .because("the core must run, and be tested, without a window, a database or a network").check(MAIN);
    }

    @Test
    void adaptersAreStrangers() {
        slices().matching(ROOT + "(ui|store|network|archive|secrets|cli)..").should().notDependOnEachOther()
                .because("what two adapters share belongs to the core").allowEmptyShould(true).check(MAIN);
        slices().matching(ROOT + "network.(*)..").should().notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(ROOT + "network.http.."))
                .because("networks differ; what they share is network.http").allowEmptyShould(true).check(MAIN);
    }

    @Test
    void nothingKnowsTheApp() {
        noClasses().that().resideOutsideOfPackages("dev.aside", ROOT + "app..").should()
                .dependOnClassesThat().resideInAPackage(ROOT + "app..")
                .because("app wires the house; a room that knows it is a loop").check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.aside.(**)").should().beFreeOfCycles()
                .because("a cycle is one package pretending to be two").check(MAIN);
    }

    @Test
    void viewModelsKnowNoToolkit() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
                .dependOnClassesThat(resideInAnyPackage("javafx..")
                        .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
                .allowEmptyShould(true).because("a view model is tested without a toolkit").check(MAIN);
    }

    @Test
    void doorsAreFew() {
        noClasses().that().resideOutsideOfPackages(ROOT + "ui.fx..", ROOT + "app..").should()
                .dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform")
                .because("threads change hands in one place").check(MAIN);
        noClasses().that().resideOutsideOfPackage(ROOT + "network.http..").should()
                .dependOnClassesThat().resideInAPackage("java.net.http..")
                .because("timeouts, bounds and redirects are decided once").check(MAIN);
        noClasses().that().resideOutsideOfPackage(ROOT + "store..").should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.sqlite..", "org.jdbi..", "org.flywaydb.."))
                .because("SQL lives in the store").check(MAIN);
        noClasses().that()
                .resideOutsideOfPackages(ROOT + "network..", ROOT + "archive..", ROOT + "store..", ROOT + "cli..")
                .should().dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .because("JSON is a matter of adapters").check(MAIN);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Info|Data)")
                .because("such a name says nothing that the package does not").check(MAIN);
    }

    @Test
    void constructorsStaySmall() {
        constructors().that().areDeclaredInClassesThat().areNotRecords().should(haveAtMostSixParameters())
                .because("a type that needs more is two types").check(MAIN);
    }

    private static ArchCondition<JavaConstructor> haveAtMostSixParameters() {
        return new ArchCondition<>("have at most six parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                boolean fine = constructor.getRawParameterTypes().size() <= 6;
                events.add(new SimpleConditionEvent(constructor, fine, constructor.getFullName()));
            }
        };
    }

    @Test
    void streamsAndExceptionsAreHandledWithCare() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .check(MAIN.that(not(resideInAnyPackage(ROOT + "cli.."))));
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(MAIN);
    }

    @Test
    void timeIsPassedIn() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.LocalDate.class, "now").orShould()
                .callMethod(java.time.LocalDateTime.class, "now").orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("time comes from an InstantSource, so that tests own it").check(MAIN);
    }
}
