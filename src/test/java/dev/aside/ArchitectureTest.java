package dev.aside;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The house's rules. Plain tests rather than an engine of its own, so that none can be skipped in silence. */
class ArchitectureTest {
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.aside");

    @Test
    void thereIsSomethingToCheck() {
        assertThat(MAIN).isNotEmpty();
    }

    @Test
    void nothingKnowsTheApp() {
        noClasses().that().resideOutsideOfPackages("dev.aside", "dev.aside.app..").should().dependOnClassesThat()
                .resideInAPackage("dev.aside.app..").because("app wires the house; a room that knows it is a loop")
                .allowEmptyShould(true)
                .check(MAIN);
    }
}
