/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that keep the house in order, checked by each room's {@code ArchitectureTest}.
 *
 * <p>A room names its root package and how many classes it must have at least, so that no rule passes on nothing:
 * <pre>{@code
 * HouseRules.of("dev.pacta.contract", 40).mayUse("org.snakeyaml..").pure().check();
 * }</pre>
 *
 * <p>Always checked: no circles between packages, every package {@code @NullMarked}, no printing to the console, no generic
 * exceptions thrown. Not thread-safe; made and used by one test.
 */
public final class HouseRules {
    private static final String[] FRAMEWORKS = {"io.quarkus..", "jakarta..", "org.hibernate..", "org.springframework.."
    };

    private final String room;
    private final JavaClasses seen;
    private boolean printing;

    private HouseRules(String room, JavaClasses seen) {
        this.room = room;
        this.seen = seen;
    }

    /**
     * Reads the main classes of a room.
     *
     * @throws AssertionError when fewer than {@code atLeast} classes are seen
     */
    public static HouseRules of(String rootPackage, int atLeast) {
        JavaClasses seen = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(rootPackage);
        if (seen.size() < atLeast) {
            throw new AssertionError("%s: %d classes seen, at least %d expected; the rules would prove nothing"
                    .formatted(rootPackage, seen.size(), atLeast));
        }
        return new HouseRules(rootPackage, seen);
    }

    /** The room writes to the console on purpose, as a command line does. */
    public HouseRules maySpeakOnTheConsole() {
        printing = true;
        return this;
    }

    /** The room stands without any framework: no Quarkus, no Jakarta, no Hibernate. */
    public HouseRules pure() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(seen);
        return this;
    }

    /** The arrows: nothing in this room knows the packages named, for example {@code "dev.pacta.service.."}. */
    public HouseRules neverUses(String... packages) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(packages).check(seen);
        return this;
    }

    /** The arrows, seen from the other side: of Pacta's own packages the room uses only itself and those named. */
    public HouseRules usesOfPactaOnly(String... packages) {
        DescribedPredicate<JavaClass> foreign = DescribedPredicate.describe(
                "classes of Pacta outside " + room + " and " + String.join(", ", packages),
                type -> type.getPackageName().startsWith("dev.pacta.") && !isOneOf(type, packages));
        noClasses().should().dependOnClassesThat(foreign).check(seen);
        return this;
    }

    /** Checks the rules that hold in every room. */
    public void check() {
        slices().matching(room + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(seen);
        classes().should(new LiveInNullMarkedPackages()).check(seen);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(seen);
        if (!printing) {
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(seen);
        }
    }

    private boolean isOneOf(JavaClass type, String... packages) {
        if (resides(type, room)) {
            return true;
        }
        for (String name : packages) {
            if (resides(type, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean resides(JavaClass type, String rootPackage) {
        String name = type.getPackageName();
        return name.equals(rootPackage) || name.startsWith(rootPackage + ".");
    }

    private static final class LiveInNullMarkedPackages extends ArchCondition<JavaClass> {
        LiveInNullMarkedPackages() {
            super("live in a @NullMarked package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(
                    new SimpleConditionEvent(type, marked, type.getPackageName() + " has no @NullMarked package-info"));
        }
    }
}
