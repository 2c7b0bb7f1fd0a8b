package org.swapbay.kiosk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** The rules of the house that a compiler cannot know. They see both modules of the build. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.swapbay");

    private static final Set<String> WALL_CLOCK = Set.of("now", "currentTimeMillis");

    @Test
    void bothModulesAreSeen() {
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("org.swapbay.hardware"));
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("org.swapbay.kiosk"));
    }

    @Test
    void onlyDevicesTouchesTheHardware() {
        noClasses()
                .that()
                .resideInAPackage("org.swapbay.kiosk..")
                .and()
                .resideOutsideOfPackage("org.swapbay.kiosk.devices..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.swapbay.hardware..")
                .because("reconnecting, health and translation happen in one place")
                .check(HOUSE);
    }

    @Test
    void noDriverShowsThroughDevices() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.swapbay.kiosk.devices..")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(resideInAPackage("org.swapbay.hardware.."))
                .andShould()
                .notHaveRawParameterTypes(describe("no driver's type", types -> types.stream()
                        .anyMatch(resideInAPackage("org.swapbay.hardware.."))))
                .because("another make of board or printer must change nothing outside devices")
                .check(HOUSE);
    }

    @Test
    void theKioskKnowsNoEmulator() {
        noClasses()
                .that()
                .resideInAPackage("org.swapbay.kiosk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.swapbay.hardware.emulator..")
                .because("the program under test must be the one in the hallway; it meets emulators on a line only")
                .check(HOUSE);
    }

    @Test
    void theHardwareKnowsNothingOfTheKiosk() {
        noClasses()
                .that()
                .resideInAPackage("org.swapbay.hardware..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.swapbay.kiosk..", "org.springframework..", "com.vaadin..", "org.h2..", "java.sql..")
                .because("drivers are a plain library that anybody can use")
                .check(HOUSE);
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.swapbay.kiosk", // the application class carries the shell's annotations
                        "org.swapbay.kiosk.touchscreen..",
                        "org.swapbay.kiosk.console..",
                        "org.swapbay.kiosk.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("rules live in the modules of the work, screens only show them")
                .check(HOUSE);
    }

    @Test
    void onlyTheTransportKnowsNativePorts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.swapbay.hardware.transport..", "org.swapbay.hardware.usb..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fazecast..", "org.usb4java..", "javax.usb..")
                .because("their traps are handled in one place each")
                .check(HOUSE);
    }

    @Test
    void codecsAndParsersArePure() {
        noClasses()
                .that(simpleNameEndingWith("Codec")
                        .or(simpleNameEndingWith("Command"))
                        .or(simpleNameEndingWith("Reply"))
                        .or(simpleNameEndingWith("Request"))
                        .or(simpleNameEndingWith("Parser"))
                        .and(resideInAPackage("org.swapbay.hardware.lock..")
                                .or(resideInAPackage("org.swapbay.hardware.printer.."))
                                .or(resideInAPackage("org.swapbay.hardware.scanner.."))))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAPackage("java.lang..")
                                .or(resideInAPackage("java.util"))
                                .or(resideInAPackage("java.util.function"))
                                .or(resideInAPackage("java.util.stream"))
                                .or(resideInAPackage("java.time"))
                                .or(resideInAnyPackage("java.nio", "java.nio.charset"))
                                .or(resideInAPackage("org.jspecify.."))
                                .or(resideInAPackage("org.swapbay.hardware.."))
                                .or(describe("primitive", JavaClass::isPrimitive))
                                .or(describe("array", JavaClass::isArray)))
                        .or(simpleNameEndingWith("Line").and(resideInAPackage("org.swapbay.hardware.transport.."))))
                .because("bytes in, records out, without a port: that is what vectors and fuzzing need")
                .check(HOUSE);
    }

    @Test
    void theRulesOfAVisitArePure() {
        noClasses()
                .that()
                .resideInAPackage("org.swapbay.kiosk.swaps..")
                .and(simpleNameEndingWith("Rules").or(describe("core of the visit", ArchitectureTests::isCore)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "java.net..", "java.nio..", "java.io..", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Doors")
                .because("a simulator plays it a million times, replayable from a seed")
                .check(HOUSE);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .accessTargetWhere(describe("wall clock read", ArchitectureTests::readsTheWallClock))
                .because("tests and the simulator push the clock themselves")
                .check(HOUSE);
    }

    @Test
    void theKioskHasOneClock() {
        noClasses()
                .that()
                .resideInAPackage("org.swapbay.kiosk..")
                .and()
                .doNotHaveFullyQualifiedName("org.swapbay.kiosk.Clocks")
                .should()
                .accessTargetWhere(describe(
                        "a clock made on the spot",
                        access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                                && access.getName().startsWith("system")))
                .because("a second clock is one the tests cannot push")
                .check(HOUSE);
    }

    @Test
    void nothingIsPrintedBesideTheLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
        noClasses()
                .should()
                .callMethodWhere(
                        describe("printStackTrace()", call -> call.getName().equals("printStackTrace")))
                .because("a kiosk has no console; one log, rotated and free of names")
                .check(HOUSE);
    }

    @Test
    void beansComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("what an object needs stands in its constructor")
                .check(HOUSE);
    }

    @Test
    void whatIsDoneUnaskedSaysSoItself() {
        noMethods()
                .should()
                .beMetaAnnotatedWith(Scheduled.class)
                .orShould()
                .beMetaAnnotatedWith(EventListener.class)
                .because("nobody reads methods for annotations at a start; see Unasked")
                .check(HOUSE);
    }

    @Test
    void noRecordOfTheDatabaseIsManagedByJpa() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.orm..")
                .because("facts are written once with explicit SQL")
                .check(HOUSE);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        classes()
                .that()
                .resideInAPackage("org.swapbay..")
                .should()
                .haveNameNotMatching(".*(Impl|Utils?|Managers?|Helpers?|Handlers?)")
                .andShould()
                .resideOutsideOfPackages("..common..", "..util..", "..utils..", "..impl..", "..misc..")
                .because("such a name says nothing about what the class is for")
                .check(HOUSE);
    }

    private static boolean isCore(JavaClass type) {
        return Set.of("Step", "Scene", "Effect", "Visit", "VisitEvent", "Situation", "HandIn", "Opening")
                .contains(type.getSimpleName());
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) return access.getName().equals("currentTimeMillis");
        var noArguments = access.getTarget() instanceof MethodCallTarget target
                && target.getRawParameterTypes().isEmpty();
        return owner.getPackageName().equals("java.time") && WALL_CLOCK.contains(access.getName()) && noArguments;
    }

    /** Everything else that decides over beans is fixed when the package is built, or asked later, as Actuator's are. */
    @Test
    void aSettingThatBringsBeansIsKnownToTheStart() {
        var settings = HOUSE.stream()
                .filter(type -> !type.getSimpleName().equals("CollectorConfiguration"))
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMethods().stream()))
                .flatMap(place -> place.tryGetAnnotationOfType(ConditionalOnProperty.class).stream())
                .flatMap(condition ->
                        Stream.of(condition.value(), condition.name()).flatMap(Stream::of));
        assertThat(settings).isNotEmpty().isSubsetOf(Starts.MORE_BEANS);
    }
}
