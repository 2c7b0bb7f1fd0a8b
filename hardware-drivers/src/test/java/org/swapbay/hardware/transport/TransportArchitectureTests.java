package org.swapbay.hardware.transport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.swapbay.hardware", importOptions = ImportOption.DoNotIncludeTests.class)
class TransportArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheTransportKnowsTheSerialLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("org.swapbay.hardware.transport")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    @ArchTest
    static final ArchRule driversOfOneClassDoNotKnowAnother = noClasses()
            .that()
            .resideInAPackage("org.swapbay.hardware.lock..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.swapbay.hardware.printer..",
                    "org.swapbay.hardware.scanner..",
                    "org.swapbay.hardware.emulator..");

    @ArchTest
    static final ArchRule cashKnowsNoOtherClassOfDevices = noClasses()
            .that()
            .resideInAPackage("org.swapbay.hardware.cash..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.swapbay.hardware.lock..",
                    "org.swapbay.hardware.printer..",
                    "org.swapbay.hardware.scanner..",
                    "org.swapbay.hardware.emulator..");

    @ArchTest
    static final ArchRule driversDoNotKnowTheirEmulators = noClasses()
            .that()
            .resideOutsideOfPackage("org.swapbay.hardware.emulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.swapbay.hardware.emulator..");
}
