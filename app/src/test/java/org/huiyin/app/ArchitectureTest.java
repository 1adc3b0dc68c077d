package org.huiyin.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must never depend on what, in every class of every module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {
    /** Libraries by package, and who alone may name them. */
    private static final Map<String, List<String>> OWNERS = Map.ofEntries(
            Map.entry("org.jdbi..", List.of("adapters.store..")),
            Map.entry("org.flywaydb..", List.of("adapters.store..")),
            Map.entry("java.sql..", List.of("adapters.store..")),
            Map.entry("javax.sql..", List.of("adapters.store..")),
            Map.entry("org.sqlite..", List.of("adapters.store..")),
            Map.entry("org.postgresql..", List.of("adapters.store..")),
            Map.entry("com.zaxxer.hikari..", List.of("adapters.store..")),
            Map.entry("org.quartz..", List.of("adapters.quartz..")),
            Map.entry("opennlp..", List.of("adapters.opennlp..")),
            Map.entry("io.netty..", List.of("adapters.net..")),
            Map.entry("io.grpc..", List.of("adapters.wechaty..")),
            Map.entry("wechaty..", List.of("adapters.wechaty..")),
            Map.entry("com.google.protobuf..", List.of("adapters.wechaty..")),
            Map.entry("org.snakeyaml..", List.of("rules..")),
            Map.entry("com.google.re2j..", List.of("rules..")),
            Map.entry("com.fasterxml.jackson..", List.of("adapters..", "rules..", "app..")),
            Map.entry("net.coobird..", List.of("adapters.media..")),
            Map.entry("com.password4j..", List.of("adapters.console..")),
            Map.entry("org.dhatim.fastexcel..", List.of("adapters.console..")),
            Map.entry("picocli..", List.of("app..")),
            Map.entry("org.slf4j..", List.of("adapters..", "app..")));

    private final HouseRules rules = new HouseRules("org.huiyin");
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.huiyin");

    @Test
    void everyTypeOfEveryModuleIsLookedAt() {
        var modules = Sources.ofTheHouse().modules();

        assertThat(modules).hasSizeGreaterThan(3);
        modules.forEach((name, types) -> {
            assertThat(types).as("module %s", name).isNotEmpty();
            assertThat(types).as("module %s", name).allMatch(house::contain);
        });
    }

    @Test
    void coreKnowsOnlyTheJdk() {
        rules.coreKnowsOnlyTheJdk().check(house);
    }

    @Test
    void nothingGoesInCircles() {
        rules.nothingGoesInCircles().check(house);
    }

    @Test
    void adaptersAreStrangers() {
        rules.adaptersAreStrangers().check(house);
    }

    @Test
    void onlyTheAppNamesAdapters() {
        rules.onlyTheAppNamesAdapters().check(house);
    }

    @Test
    void readingAndDecidingHaveNoClock() {
        rules.readingAndDecidingHaveNoClock().check(house);
    }

    @Test
    void onlyTheAppAsksWhatTimeItIs() {
        rules.onlyTheAppAsksWhatTimeItIs().check(house);
    }

    @Test
    void everyLibraryHasOneOwner() {
        OWNERS.forEach((library, owners) ->
                rules.owned(library, owners.toArray(String[]::new)).check(house));
    }

    @Test
    void everyOwnedLibraryIsUsedByItsOwner() {
        OWNERS.forEach((library, owners) -> {
            var packages = owners.stream().map(o -> "org.huiyin." + o).toArray(String[]::new);
            var owning = house.that(resideInAnyPackage(packages));
            assertThat(owning.stream()
                            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                            .map(d -> d.getTargetClass()))
                    .as("%s in %s", library, owners)
                    .anyMatch(resideInAnyPackage(library));
        });
    }

    @Test
    void noStaticState() {
        rules.noStaticState().check(house);
    }

    @Test
    void noDrawersForOddsAndEnds() {
        rules.noDrawersForOddsAndEnds().check(house);
    }

    @Test
    void onlyCommandsPrint() {
        rules.onlyCommandsPrint().check(house);
    }

    @Test
    void nobodySleeps() {
        rules.nobodySleeps().check(house);
    }
}
