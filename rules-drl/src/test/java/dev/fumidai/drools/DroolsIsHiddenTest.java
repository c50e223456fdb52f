package dev.fumidai.drools;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Drools is a part that can be exchanged: only one package knows it. */
@AnalyzeClasses(packages = "dev.fumidai", importOptions = DoNotIncludeTests.class)
class DroolsIsHiddenTest {
    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    @ArchTest
    static final ArchRule only_the_engine_knows_drools = noClasses()
            .that()
            // What the build generates from the rule files is made of Drools.
            .resideOutsideOfPackages("dev.fumidai.drools..", "dev.fumidai.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DROOLS)
            .because("users see facts, findings and reports; the engine behind them can be another one");

    @ArchTest
    static final ArchRule the_engine_touches_no_more_of_core_than_its_interface = classes()
            .that()
            .resideInAPackage("dev.fumidai.drools..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.fumidai.drools..",
                    "dev.fumidai.spi..",
                    "dev.fumidai.fact..",
                    "dev.fumidai.finding..",
                    "org.drools..",
                    "org.kie..",
                    "org.jspecify..",
                    "java..")
            .because(
                    "an engine judges facts and returns findings: any other is written against the same three packages");

    @ArchTest
    static final ArchRule no_type_of_drools_in_a_public_signature = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.fumidai.drools..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(ofDrools())
            .orShould()
            .haveRawParameterTypes(anyElementThat(ofDrools()))
            .because("whoever compiles against the library must not need Drools to do so");

    private static DescribedPredicate<JavaClass> ofDrools() {
        return JavaClass.Predicates.resideInAnyPackage(DROOLS);
    }
}
