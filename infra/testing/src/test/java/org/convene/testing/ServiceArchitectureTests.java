package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTests {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.convene.broken");
    private static final JavaClasses SOUND = new ClassFileImporter().importClasses(View.class, Database.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(ServiceArchitecture.featuresKnowNoTechnology, "org.springframework"),
                arguments(ServiceArchitecture.featuresFormNoCircle, "Cycle detected"),
                arguments(ServiceArchitecture.timeComesFromAClock, "Instant.now()"),
                arguments(ServiceArchitecture.nothingIsInjectedIntoFields, "Autowired"),
                arguments(ServiceArchitecture.nothingIsPrinted, "System.out"),
                arguments(ServiceArchitecture.adaptersAreHidden, "JdbcPlaces is public"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhereItIsBrokenAndOnlyThere(ArchRule rule, String complaint) {
        assertThat(rule.evaluate(BROKEN).getFailureReport().toString()).contains(complaint);
        assertThat(rule.evaluate(SOUND).hasViolation()).isFalse();
    }
}
