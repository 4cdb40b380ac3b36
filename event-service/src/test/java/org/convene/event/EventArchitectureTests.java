package org.convene.event;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.convene.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "org.convene.event", importOptions = ImportOption.DoNotIncludeTests.class)
class EventArchitectureTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
}
