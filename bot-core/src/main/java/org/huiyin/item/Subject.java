package org.huiyin.item;

import java.util.Optional;
import org.huiyin.report.Certainty;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/**
 * What an item is about.
 *
 * @param matter the catalogue's id; empty when nothing in it fits
 * @param grid the grid it lies in
 * @param gridPath the ids from the root down to the grid, each followed by a slash
 * @param place the place as it was written
 * @param summary its own clause of the message, personal numbers masked
 * @param certainty how sure whoever saw somebody is; of sightings only
 */
public record Subject(
        Kind kind,
        Optional<String> matter,
        Urgency urgency,
        String grid,
        String gridPath,
        Optional<String> place,
        String summary,
        Optional<Certainty> certainty) {

    /** What nobody can be more or less sure of. */
    public Subject(
            Kind kind,
            Optional<String> matter,
            Urgency urgency,
            String grid,
            String gridPath,
            Optional<String> place,
            String summary) {
        this(kind, matter, urgency, grid, gridPath, place, summary, Optional.empty());
    }

    public Subject at(String newPlace) {
        return new Subject(kind, matter, urgency, grid, gridPath, Optional.of(newPlace), summary, certainty);
    }

    /** Its place is not known any more. */
    public Subject nowhere() {
        return new Subject(kind, matter, urgency, grid, gridPath, Optional.empty(), summary, certainty);
    }

    public Subject in(String newGrid, String newPath) {
        return new Subject(kind, matter, urgency, newGrid, newPath, place, summary, certainty);
    }

    public Subject of(Kind newKind) {
        return new Subject(newKind, matter, urgency, grid, gridPath, place, summary, certainty);
    }

    public Subject about(String newMatter) {
        return new Subject(kind, Optional.of(newMatter), urgency, grid, gridPath, place, summary, certainty);
    }

    public Subject raisedTo(Urgency newUrgency) {
        return new Subject(kind, matter, urgency.or(newUrgency), grid, gridPath, place, summary, certainty);
    }

    public Subject told(String newSummary) {
        return new Subject(kind, matter, urgency, grid, gridPath, place, newSummary, certainty);
    }

    /** A sighting as sure as its reporter says now; anything else is the same. */
    public Subject toldBy(Optional<Certainty> reporter) {
        return kind == Kind.SIGHTING ? reporter.map(this::held).orElse(this) : this;
    }

    /** The same, with how sure somebody is of it. */
    public Subject held(Certainty newCertainty) {
        return new Subject(kind, matter, urgency, grid, gridPath, place, summary, Optional.of(newCertainty));
    }
}
