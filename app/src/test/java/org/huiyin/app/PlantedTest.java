package org.huiyin.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every rule of the house against a small house that breaks it: a guard that never fails guards nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlantedTest {
    private static final String ROOT = "org.huiyin.planted";

    private final HouseRules rules = new HouseRules(ROOT);
    private final JavaClasses planted = new ClassFileImporter().importPackages(ROOT);

    @Test
    void coreThatKnowsSqlOrTheWebIsFound() {
        finds(rules.coreKnowsOnlyTheJdk(), "item.Query", "java.sql");
        finds(rules.coreKnowsOnlyTheJdk(), "item.Query", "java.net.http");
    }

    @Test
    void coreThatKnowsALibraryIsFound() {
        finds(rules.coreKnowsOnlyTheJdk(), "item.Query", "com.fasterxml.jackson");
    }

    @Test
    void coreThatKnowsRulesIsFound() {
        finds(rules.coreKnowsOnlyTheJdk(), "reading.Reader", "rules.Book");
    }

    @Test
    void aCircleIsFound() {
        finds(rules.nothingGoesInCircles(), "notice.Notice", "item.Query");
    }

    @Test
    void anAdapterThatKnowsAnotherIsFound() {
        finds(rules.adaptersAreStrangers(), "adapters.net.Door", "adapters.store.Rows");
    }

    @Test
    void whoeverNamesAnAdapterIsFound() {
        finds(rules.onlyTheAppNamesAdapters(), "rules.Book", "adapters.store.Rows");
    }

    @Test
    void aClockInReadingDeskAndRulesIsFound() {
        finds(rules.readingAndDecidingHaveNoClock(), "reading.Reader", "java.time.Clock");
        finds(rules.readingAndDecidingHaveNoClock(), "desk.Desk", "java.time.InstantSource");
        finds(rules.readingAndDecidingHaveNoClock(), "rules.Book", "java.time.InstantSource");
    }

    @Test
    void everyWayToAskTheTimeIsFound() {
        finds(rules.onlyTheAppAsksWhatTimeItIs(), "adapters.store.Rows", "java.time.Instant.now()");
        finds(rules.onlyTheAppAsksWhatTimeItIs(), "adapters.store.Rows", "java.time.LocalDate.now(");
        finds(rules.onlyTheAppAsksWhatTimeItIs(), "adapters.store.Rows", "java.time.InstantSource.system()");
        finds(rules.onlyTheAppAsksWhatTimeItIs(), "adapters.store.Rows", "java.lang.System.nanoTime()");
        finds(rules.onlyTheAppAsksWhatTimeItIs(), "adapters.store.Rows", "java.util.Date.<init>()");
    }

    @Test
    void theAppMayAskTheTime() {
        assertThat(rules.onlyTheAppAsksWhatTimeItIs()
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .noneMatch(detail -> detail.contains(ROOT + ".app."));
    }

    @Test
    void aLibraryOutsideItsOwnersIsFound() {
        finds(rules.owned("java.sql..", "adapters.store.."), "item.Query", "java.sql");
        finds(rules.owned("com.fasterxml.jackson..", "adapters..", "rules.."), "item.Query", "jackson");
    }

    @Test
    void staticStateIsFound() {
        finds(rules.noStaticState(), "adapters.store.Rows", "last");
    }

    @Test
    void aDrawerForOddsAndEndsIsFoundUnderAnyName() {
        finds(rules.noDrawersForOddsAndEnds(), "adapters.store.RowHelper", "");
        finds(rules.noDrawersForOddsAndEnds(), "adapters.store.Rows$BaseRow", "");
        finds(rules.noDrawersForOddsAndEnds(), "adapters.store.Rows$Service", "");
    }

    @Test
    void aNameThatOnlyEndsInTheSameLettersIsFine() {
        assertThat(rules.noDrawersForOddsAndEnds()
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .noneMatch(detail -> detail.contains("Database"));
    }

    @Test
    void printingOutsideTheCommandsIsFound() {
        finds(rules.onlyCommandsPrint(), "adapters.store.Rows", "java.lang.System.out");
        finds(rules.onlyCommandsPrint(), "app.Start", "java.lang.System.err");
        finds(rules.onlyCommandsPrint(), "app.Start", "printStackTrace");
    }

    @Test
    void sleepingIsFound() {
        finds(rules.nobodySleeps(), "adapters.store.Rows", "java.lang.Thread.sleep");
        finds(rules.nobodySleeps(), "app.Start", "java.util.concurrent.TimeUnit.sleep");
    }

    private void finds(ArchRule rule, String culprit, String what) {
        assertThat(rule.evaluate(planted).getFailureReport().getDetails())
                .as(rule.getDescription())
                .anyMatch(detail -> detail.contains(ROOT + "." + culprit) && detail.contains(what));
    }
}
