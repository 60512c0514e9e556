package dev.portico;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.portico");

    @Test
    void valuesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.portico.shared..", "dev.portico.tenancy..", "dev.portico.eligibility..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.r2dbc..", "com.stripe..", "graphql..")
                .check(MAIN);
    }

    @Test
    void onlyClassesNamedStripeUseTheSdk() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(Stripe[^.]*|package-info)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..")
                .check(MAIN);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void nothingBlocks() {
        for (String blocking : new String[] {"block", "blockOptional"}) {
            noClasses().should().callMethod(Mono.class, blocking).check(MAIN);
        }
        for (String blocking : new String[] {"blockFirst", "blockLast", "toIterable", "toStream"}) {
            noClasses().should().callMethod(Flux.class, blocking).check(MAIN);
        }
    }

    @Test
    void nothingHopsThreadsByHand() {
        noClasses()
                .that(resideOutsideOfPackage("dev.portico.sandbox.."))
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "publishOn or subscribeOn",
                                target -> target.getOwner().getPackageName().startsWith("reactor.core.publisher")
                                        && (target.getName().equals("publishOn")
                                                || target.getName().equals("subscribeOn")))))
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
        methods().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.portico.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theSandboxIsAlone() {
        noClasses()
                .that(resideInAPackage("dev.portico.sandbox.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.portico..").and(resideOutsideOfPackage("dev.portico.sandbox..")))
                .check(MAIN);
        noClasses()
                .that(resideOutsideOfPackage("dev.portico.sandbox.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.portico.sandbox.."))
                .check(MAIN);
    }

    @Test
    void everyPackageSaysWhereNullMayBe() {
        assertThat(MAIN.stream().map(found -> found.getPackage()).distinct())
                .allMatch((JavaPackage where) -> where.isAnnotatedWith(NullMarked.class));
    }
}
