package org.convene.web;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.convene.web.page.Assets;
import org.junit.jupiter.api.Test;

class WebArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.convene.web");

    @Test
    void hasNoCyclesBetweenItsPackages() {
        slices().matching("org.convene.web.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void keepsPagesLight() throws Exception {
        int bytes = 0;
        for (String name : new String[] {"convene.css", "convene.js"}) {
            try (var in = Assets.class.getResourceAsStream("/convene/assets/" + name)) {
                bytes += java.util.Objects.requireNonNull(in).readAllBytes().length;
            }
        }

        assertThat(bytes).isBetween(10_000, 24_000);
    }
}
