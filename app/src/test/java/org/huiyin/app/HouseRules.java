package org.huiyin.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;

/** What must never depend on what, over the classes under one root package. Each rule says why. */
record HouseRules(String root) {
    private static final String[] BEYOND_CORE = {"adapters..", "rules..", "app.."};
    private static final String ODDS_AND_ENDS =
            ".*[.$]([A-Za-z0-9]*[a-z0-9])?(Utils?|Helpers?|Managers?|Impl|Services?|Common|Base)([A-Z0-9].*)?";

    ArchRule coreKnowsOnlyTheJdk() {
        return noClasses()
                .that(not(under(BEYOND_CORE)))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(root + "..", "java..", "javax.crypto..", "org.jspecify.."))
                        .or(under(BEYOND_CORE))
                        .or(resideInAnyPackage("java.sql..", "java.net.http..", "java.util.logging..", "java.awt..")))
                .because("the line must be readable and testable with nothing else at hand");
    }

    ArchRule nothingGoesInCircles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package is understood after those it leans on");
    }

    ArchRule adaptersAreStrangers() {
        return slices().matching(root + ".adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .because("an adapter is added and deleted as one folder");
    }

    ArchRule onlyTheAppNamesAdapters() {
        return classes()
                .that(under("adapters.."))
                .should()
                .onlyHaveDependentClassesThat(under("adapters..", "app.."))
                .because("everyone else sees ports");
    }

    ArchRule readingAndDecidingHaveNoClock() {
        return noClasses()
                .that(under("reading..", "desk..", "rules.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .because("time is handed in, so any day can be replayed");
    }

    ArchRule onlyTheAppAsksWhatTimeItIs() {
        return noClasses()
                .that(not(under("app..")))
                .should()
                .accessTargetWhere(describe("it tells the time of the machine", HouseRules::tellsTheTime))
                .because("tests own the clock");
    }

    /** The library is used by its owners alone. */
    ArchRule owned(String library, String... owners) {
        return noClasses()
                .that(not(under(owners)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library has one owner, and can be replaced there");
    }

    ArchRule noStaticState() {
        return fields().that().areStatic().should().beFinal().because("what is shared is handed in");
    }

    ArchRule noDrawersForOddsAndEnds() {
        return noClasses().should().haveNameMatching(ODDS_AND_ENDS).because("a thing is named for what it is");
    }

    ArchRule onlyCommandsPrint() {
        return noClasses()
                .that(not(under("app.commands..")))
                .should()
                .accessTargetWhere(describe("it prints to the terminal", HouseRules::prints))
                .because("a server speaks through its log");
    }

    ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("it sleeps", HouseRules::sleeps))
                .because("who waits for something is woken by it");
    }

    private DescribedPredicate<JavaClass> under(String... parts) {
        return resideInAnyPackage(
                Arrays.stream(parts).map(part -> root + "." + part).toArray(String[]::new));
    }

    private static boolean tellsTheTime(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        var owner = access.getTargetOwner().getName();
        return (owner.startsWith("java.time.")
                        && (name.equals("now") || name.startsWith("system") || name.startsWith("tick")))
                || Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime")
                        .contains(owner + "." + name)
                || access.getTarget().getFullName().equals("java.util.Date.<init>()");
    }

    private static boolean prints(JavaAccess<?> access) {
        var target =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return target.equals("java.lang.System.out")
                || target.equals("java.lang.System.err")
                || (target.endsWith(".printStackTrace")
                        && access.getTarget().getFullName().endsWith("()"));
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return access.getTarget().getName().equals("sleep")
                && access.getTargetOwner().getName().startsWith("java.");
    }
}
