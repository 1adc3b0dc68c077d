package org.huiyin.item;

import java.util.Optional;
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
 */
public record Subject(
        Kind kind,
        Optional<String> matter,
        Urgency urgency,
        String grid,
        String gridPath,
        Optional<String> place,
        String summary) {

    public Subject at(String newPlace) {
        return new Subject(kind, matter, urgency, grid, gridPath, Optional.of(newPlace), summary);
    }

    /** Its place is not known any more. */
    public Subject nowhere() {
        return new Subject(kind, matter, urgency, grid, gridPath, Optional.empty(), summary);
    }

    public Subject in(String newGrid, String newPath) {
        return new Subject(kind, matter, urgency, newGrid, newPath, place, summary);
    }

    public Subject of(Kind newKind) {
        return new Subject(newKind, matter, urgency, grid, gridPath, place, summary);
    }

    public Subject about(String newMatter) {
        return new Subject(kind, Optional.of(newMatter), urgency, grid, gridPath, place, summary);
    }

    public Subject raisedTo(Urgency newUrgency) {
        return new Subject(kind, matter, urgency.or(newUrgency), grid, gridPath, place, summary);
    }

    public Subject told(String newSummary) {
        return new Subject(kind, matter, urgency, grid, gridPath, place, newSummary);
    }
}
