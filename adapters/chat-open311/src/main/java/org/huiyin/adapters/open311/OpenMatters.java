package org.huiyin.adapters.open311;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;

/** What citizens may report: the matters of the catalogue that everybody may see. */
record OpenMatters(Catalogue catalogue, Tongue tongue) {
    /** What everybody may see, as on the public board. */
    static final List<Kind> KINDS = List.of(Kind.REQUEST, Kind.HAZARD, Kind.INCIDENT, Kind.OPINION);

    private static final Set<Kind> OPEN = Set.copyOf(KINDS);

    Optional<Matter> find(String code) {
        return catalogue.find(code).filter(matter -> OPEN.contains(matter.usualKind()));
    }

    Tree all() {
        var rows = catalogue.all().stream()
                .filter(matter -> OPEN.contains(matter.usualKind()))
                .map(this::row)
                .toList();
        return new Tree.Rows("service", rows);
    }

    private Tree row(Matter matter) {
        var name = tongue.matter(matter.id());
        return Tree.Fields.none()
                .with("service_code", matter.id())
                .with("service_name", name)
                .with("description", tongue.say("description").replace("{matter}", name))
                .with("metadata", new Tree.Flag(false))
                .with("type", "realtime")
                .with("keywords", name)
                .with("group", matter.domain());
    }

    /** None asks for more than words and a place. */
    static Tree definition(Matter matter) {
        return Tree.Fields.none()
                .with("service_code", matter.id())
                .with("attributes", new Tree.Rows("attribute", List.of()));
    }
}
