package org.convene.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.convene.testing.ServiceArchitecture;

@AnalyzeClasses(packagesOf = NotificationArchitectureTests.class, importOptions = ImportOption.DoNotIncludeTests.class)
class NotificationArchitectureTests {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
}
