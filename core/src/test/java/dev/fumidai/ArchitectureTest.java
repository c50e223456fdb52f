package dev.fumidai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.fumidai.model.Warning;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import java.net.URLDecoder;

/** Who may know whom. A rule that matches nothing fails, so a package that is renamed cannot slip away. */
@AnalyzeClasses(packages = "dev.fumidai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String INTERNAL = "dev.fumidai.internal..";
    private static final String JSON = "tools.jackson..";
    private static final String ADDRESSES = "inet.ipaddr..";

    @ArchTest
    static final ArchRule data_flows_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("doors")
            .definedBy("dev.fumidai")
            .layer("model")
            .definedBy("dev.fumidai.model..")
            .layer("network")
            .definedBy("dev.fumidai.network..")
            .layer("policy")
            .definedBy("dev.fumidai.policy..")
            .layer("pricing")
            .definedBy("dev.fumidai.pricing..")
            .layer("requirement")
            .definedBy("dev.fumidai.requirement..")
            .layer("fact")
            .definedBy("dev.fumidai.fact..")
            .layer("finding")
            .definedBy("dev.fumidai.finding..")
            .layer("plan")
            .definedBy("dev.fumidai.plan..")
            .layer("report")
            .definedBy("dev.fumidai.report..")
            .layer("snapshot")
            .definedBy("dev.fumidai.snapshot..")
            .layer("text")
            .definedBy("dev.fumidai.text..")
            .layer("spi")
            .definedBy("dev.fumidai.spi..")
            .layer("internal")
            .definedBy(INTERNAL)
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("network")
            .mayOnlyAccessLayers("model")
            .whereLayer("policy")
            .mayOnlyAccessLayers("model")
            .whereLayer("pricing")
            .mayNotAccessAnyLayer()
            .whereLayer("requirement")
            .mayOnlyAccessLayers("pricing")
            .whereLayer("finding")
            .mayOnlyAccessLayers("model", "pricing")
            // A fact names the method it is about and carries the evidence that a finding will quote.
            .whereLayer("fact")
            .mayOnlyAccessLayers("model", "network", "requirement", "finding")
            .whereLayer("plan")
            .mayOnlyAccessLayers("finding", "pricing", "model")
            // A report hands out the plan of an option.
            .whereLayer("report")
            .mayOnlyAccessLayers("finding", "pricing", "requirement", "model", "plan")
            .whereLayer("snapshot")
            .mayOnlyAccessLayers("model")
            .whereLayer("text")
            .mayOnlyAccessLayers("report", "finding", "pricing", "model", "network", "plan")
            .whereLayer("spi")
            .mayOnlyAccessLayers("fact", "finding")
            // What a method adds against a failure is tried: its plan first, then the failure.
            .whereLayer("internal")
            .mayOnlyAccessLayers(
                    "model", "network", "policy", "pricing", "requirement", "fact", "finding", "report", "plan", "spi")
            // The question is data, and stands at the door because whoever asks writes it.
            .ignoreDependency(resideInAPackage(INTERNAL), equivalentTo(AccessQuestion.class))
            .because("reading, deriving, judging, folding and telling can each be read, tested and exchanged alone");

    /** A path is an answer of its own, as a report is. */
    @ArchTest
    static final ArchRule views_know_of_the_network_only_what_a_path_holds = noClasses()
            .that()
            .resideInAPackage("dev.fumidai.text..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.fumidai.network..")
                    .and(not(belongToAnyOf(NetworkPath.class, Hop.class, ExplanationCode.class))))
            .because("a view tells what the path says and looks nothing up");

    /** Of the model a report holds its warnings and the kind of the target's subnet. */
    @ArchTest
    static final ArchRule views_know_of_the_model_only_what_a_report_holds = noClasses()
            .that()
            .resideInAPackage("dev.fumidai.text..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.fumidai.model..").and(not(belongToAnyOf(Warning.class, SubnetKind.class))))
            .because("a view tells what the report says and looks nothing up");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().matching("dev.fumidai.(*)..")
            .should()
            .beFreeOfCycles()
            .because("what knows each other can only be understood together");

    @ArchTest
    static final ArchRule rooms_of_the_house_are_free_of_cycles = slices().matching("dev.fumidai.internal.(*)..")
            .should()
            .beFreeOfCycles()
            .because("candidates are assembled before they are folded");

    @ArchTest
    static final ArchRule only_the_doors_know_what_is_internal = noClasses()
            .that()
            .resideOutsideOfPackages("dev.fumidai", INTERNAL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTERNAL)
            .because("it is not exported and changes without notice");

    @ArchTest
    static final ArchRule signatures_speak_of_the_jdk_and_of_fumidai_alone = members()
            .that()
            .areDeclaredInClassesThat(areExported())
            .should(haveASignatureOf(resideInAPackage("java..")
                    .or(resideInAPackage("dev.fumidai..").and(not(resideInAPackage(INTERNAL))))
                    .or(primitive())))
            .because("a user must not need our libraries, in our versions, to compile against ours");

    @ArchTest
    static final ArchRule json_is_known_only_where_it_comes_in_and_goes_out = noClasses()
            .that()
            .resideOutsideOfPackages("dev.fumidai.snapshot..", "dev.fumidai.text..", "dev.fumidai.pricing.offer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JSON)
            .because("a fact about AWS does not depend on how it was written down");

    @ArchTest
    static final ArchRule address_arithmetic_is_behind_one_type = noClasses()
            .that()
            .resideOutsideOfPackage("dev.fumidai.model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ADDRESSES)
            .because("the library's lenient defaults take \"\" for 127.0.0.1, so it is set up in one place");

    @ArchTest
    static final ArchRule files_are_read_only_by_the_readers = noClasses()
            .that()
            .resideOutsideOfPackages("dev.fumidai.snapshot..", "dev.fumidai.pricing.offer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|FileInputStream|FileReader|FileOutputStream|FileWriter)")
            .because("below the reader everything is a function of its arguments");

    @ArchTest
    static final ArchRule nothing_speaks_to_the_network = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..")
                    // It only decodes a text: IAM prints some policies percent-encoded.
                    .and(not(equivalentTo(URLDecoder.class))))
            .because("the answer comes from the snapshot alone: offline, without credentials");

    @ArchTest
    static final ArchRule no_clock_no_chance_no_locale = noClasses()
            .that()
            // The only clock: the day of a question that names none.
            .doNotHaveFullyQualifiedName(AccessQuestion.class.getName())
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Date|Calendar|Random|SplittableRandom|UUID)|java\\.time\\.(Clock|InstantSource)"
                            + "|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom"
                            + "|java\\.text\\.(MessageFormat|NumberFormat|DecimalFormat|SimpleDateFormat)|java\\.util\\.ResourceBundle.*")
            .orShould()
            .callMethodWhere(target("java\\.time\\.\\w+\\.now\\(.*"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)\\(.*"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.Math\\.random\\(.*"))
            .orShould()
            .callMethodWhere(target("java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*"))
            .orShould()
            .callMethodWhere(target("java\\.time\\.ZoneId\\.systemDefault\\(.*"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*"))
            .orShould()
            .callMethodWhere(target("java\\.lang\\.String\\.formatted\\(.*"))
            .because("equal input gives equal bytes, on every machine and every day");

    @ArchTest
    static final ArchRule no_class_is_a_drawer = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper)(\\$.*)?")
            .because("a name says what a thing is");

    @ArchTest
    static final ArchRule exported_types_cannot_be_extended = classes()
            .that(areExported())
            .should(beClosed())
            .because("values that can be extended are not values, and what is open cannot be changed any more");

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("the answer is a value; whoever asks prints it");

    @ArchTest
    static final ArchRule nothing_is_logged =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("what is odd is a warning of the report");

    /** Public, and so are the types around it, in a package that is not internal. */
    private static DescribedPredicate<JavaClass> areExported() {
        return describe("are exported", type -> {
            boolean visible = !type.getPackageName().startsWith("dev.fumidai.internal");
            for (JavaClass one = type;
                    one != null;
                    one = one.getEnclosingClass().orElse(null)) {
                visible &= one.getModifiers().contains(JavaModifier.PUBLIC);
            }
            return visible;
        });
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return describe("primitive", JavaClass::isPrimitive);
    }

    private static DescribedPredicate<JavaMethodCall> target(String fullName) {
        return describe(
                "target matching " + fullName,
                call -> call.getTarget().getFullName().matches(fullName));
    }

    private static ArchCondition<JavaMember> haveASignatureOf(DescribedPredicate<? super JavaClass> allowed) {
        return new ArchCondition<>("speak only of what is allowed in a signature") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                boolean seen = member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED);
                if (seen) {
                    member.getAllInvolvedRawTypes().stream()
                            .filter(type -> !allowed.test(type.getBaseComponentType()))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    member, member.getFullName() + " speaks of " + type.getName())));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, a record, an enum, an interface or an exception") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAssignableTo(Exception.class);
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended"));
                }
            }
        };
    }
}
