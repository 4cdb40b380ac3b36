package org.convene.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Set;

/**
 * How a service is built inside. A service's test takes all rules:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.convene.event", importOptions = ImportOption.DoNotIncludeTests.class)
 * class EventArchitectureTests {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
 * }
 * }</pre>
 *
 * Each rule is broken on purpose in {@code ServiceArchitectureTests}.
 */
public final class ServiceArchitecture {

    private static final String[] TECHNOLOGIES = {
        "..jdbc..", "..web..", "..kafka..", "..smtp..", "..http..", "..security.."
    };

    private static final Set<String> CLOCKS =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis");

    /** A feature's own package is plain Java; what talks to something is in a subpackage named after it. */
    @ArchTest
    public static final ArchRule featuresKnowNoTechnology = noClasses()
            .that(resideInAPackage("org.convene.*.*.."))
            .and()
            .resideOutsideOfPackages(TECHNOLOGIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "tools.jackson..",
                    "org.flywaydb..",
                    "org.thymeleaf..",
                    "org.convene.messaging..",
                    "org.convene.web..")
            .allowEmptyShould(true);

    /** Features may know each other in one direction only. */
    @ArchTest
    public static final ArchRule featuresFormNoCircle =
            slices().matching("org.convene.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** Time comes through a Clock, so that tests and the demo can move it; only the configuration makes one. */
    @ArchTest
    public static final ArchRule timeComesFromAClock = noClasses()
            .that(resideInAPackage("org.convene.*.*.."))
            .should()
            .callMethodWhere(asksTheMachineForTheTime())
            .allowEmptyShould(true);

    /** What a class needs, its constructor asks for. */
    @ArchTest
    public static final ArchRule nothingIsInjectedIntoFields =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);

    /** What is said goes to the log. */
    @ArchTest
    public static final ArchRule nothingIsPrinted =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    /** An adapter is nobody's business unless somebody outside uses it. */
    @ArchTest
    public static final ArchRule adaptersAreHidden = classes()
            .that()
            .resideInAnyPackage(TECHNOLOGIES)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(beUsedFromOutside())
            .allowEmptyShould(true);

    private ServiceArchitecture() {}

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            var owner = call.getTargetOwner();
            boolean ofTime = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
            return ofTime
                    && CLOCKS.contains(call.getName())
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        });
    }

    private static ArchCondition<JavaClass> beUsedFromOutside() {
        return new ArchCondition<>("be used from outside of their package") {
            @Override
            public void check(JavaClass adapter, ConditionEvents events) {
                boolean used = adapter.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(adapter.getPackageName()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(
                            adapter, adapter.getName() + " is public, and nobody outside of its package uses it"));
                }
            }
        };
    }
}
