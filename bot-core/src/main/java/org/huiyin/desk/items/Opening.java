package org.huiyin.desk.items;

import java.util.Optional;
import org.huiyin.desk.Draft;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Department;
import org.huiyin.grid.Person;
import org.huiyin.housecall.HouseCall;
import org.huiyin.item.Asking;
import org.huiyin.item.Clock;
import org.huiyin.item.Handling;
import org.huiyin.item.Item;
import org.huiyin.item.ItemEvent;
import org.huiyin.item.ItemLife;
import org.huiyin.item.ItemState;
import org.huiyin.item.Links;
import org.huiyin.item.Subject;
import org.huiyin.message.Location;
import org.huiyin.notice.Notice;
import org.huiyin.notice.NoticeState;
import org.huiyin.reading.Clause;
import org.huiyin.report.Kind;
import org.huiyin.report.Matter;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.report.Urgency;

/** Opens items from the clauses of a message, and gathers the pieces said before that belong to them. */
public final class Opening {

    private final Scene scene;
    private final Draft draft;
    private final Routing routing;
    private final Clocks clocks;
    private final Repeats repeats;
    private boolean piecesTaken;

    public Opening(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
        this.routing = new Routing(scene.town(), scene.holds(), scene.items());
        this.clocks = new Clocks(scene.town(), draft);
        this.repeats = new Repeats(scene, draft);
    }

    /** Opens an item for a clause: dispatched when that is sure enough, else in the tray for a person to decide. */
    public Item open(Clause clause, Certainty certainty) {
        var allowed = isOnlyWatched(clause) ? Certainty.DOUBTFUL : certainty;
        var matter = matterOf(clause);
        var subject = subject(clause);
        var owner = routing.owner(
                // Whoever is known to serve somebody would know them by it.
                clause.kind(),
                matter,
                subject.grid(),
                clause.kind() == Kind.TIP ? "" : scene.speaker().id());
        var department = routing.department(matter);
        var item = new Item(
                draft.nextItemCode(),
                0,
                subject,
                asking(matter, subject),
                subject.kind() == Kind.OPINION
                        ? Handling.by(Optional.empty(), Optional.empty(), 1)
                        : Handling.by(owner.map(Person::id), department.map(Department::id), 1),
                Clock.start(scene.message().at(), draft.now(), Optional.empty()),
                Links.of(scene.message()),
                allowed == Certainty.SURE ? ItemState.REPORTED : ItemState.NEEDS_REVIEW,
                Optional.empty(),
                Optional.empty(),
                Routing.profile(matter, clause),
                HouseCall.in(clause, matter));
        return repeated(begin(answering(repeats.linked(withPieces(item))), allowed));
    }

    private Item repeated(Item item) {
        if (item.isOpen()) {
            repeats.tell(item);
        }
        return item;
    }

    /** Where we only watch, a person decides on everything but danger to life. */
    private boolean isOnlyWatched(Clause clause) {
        return scene.isWatched() && clause.urgency() != Urgency.EMERGENCY;
    }

    /** What lay in the tray, now that its sender has said plainly what it is: it goes its way. */
    public Item confirmed(Item doubtful, Clause clause) {
        var matter = matterOf(clause);
        var known = doubtful.subject();
        var told = subject(clause);
        var subject = told.place().isPresent() || known.place().isEmpty()
                ? told
                : told.at(known.place().get()).in(known.grid(), known.gridPath());
        var asking = new Asking(
                doubtful.asking().group(),
                doubtful.asking().reporter(),
                doubtful.asking().others(),
                doubtful.asking().elsewhere(),
                missing(matter, subject));
        var item = new Item(
                doubtful.code(),
                doubtful.version(),
                subject,
                asking,
                Handling.by(
                        routing.owner(clause.kind(), matter, subject.grid()).map(Person::id),
                        routing.department(matter).map(Department::id),
                        1),
                doubtful.clock(),
                doubtful.links().with(scene.message()),
                doubtful.state(),
                doubtful.rating(),
                doubtful.word(),
                Routing.profile(matter, clause),
                HouseCall.in(clause, matter));
        var whole = withPieces(item);
        draft.save(
                whole,
                ItemEvent.said(
                        draft.now(),
                        ItemEvent.Type.ADDED,
                        scene.speaker().id(),
                        scene.message().id()));
        whole.links().messages().forEach(id -> draft.link(id, whole.code()));
        return dispatch(whole);
    }

    /** How sure the reading is. */
    public enum Certainty {
        SURE,
        DOUBTFUL
    }

    /** Starts the life of an item that was put together elsewhere. */
    public Item begin(Item item, Certainty certainty) {
        draft.save(
                item,
                ItemEvent.said(
                        draft.now(),
                        ItemEvent.Type.OPENED,
                        scene.speaker().id(),
                        scene.message().id()));
        item.links().messages().forEach(id -> draft.link(id, item.code()));
        return certainty == Certainty.SURE ? dispatch(item) : item;
    }

    /** A suggestion is something to do after all: it is brought to somebody. */
    public Item brought(Item opinion) {
        return dispatch(routing.brought(opinion));
    }

    /** Brings an item to its owner and starts its clocks; a suggestion is only noted. */
    public Item dispatch(Item item) {
        if (item.subject().kind() == Kind.OPINION && item.state() == ItemState.REPORTED) {
            return clocks.opened(item);
        }
        var cause = new org.huiyin.item.Cause(
                ItemEvent.BOT, draft.now(), Optional.of(scene.message().id()));
        var move =
                item.state() == ItemState.NEEDS_REVIEW ? ItemLife.accept(item, cause) : ItemLife.dispatch(item, cause);
        return clocks.opened(draft.save(move).orElse(item));
    }

    private Subject subject(Clause clause) {
        var place = placeOf(clause);
        var grid = Places.gridOf(scene, place, clause.text());
        var kind = HouseCall.in(clause, Optional.empty()).isPresent() ? HouseCall.kindOf(clause.kind()) : clause.kind();
        var subject = new Subject(
                kind,
                clause.matter(),
                clause.urgency(),
                grid.id(),
                scene.roster().grids().path(grid.id()),
                place,
                scene.town().policy().redactor().numbers(clause.text()));
        return subject.toldBy(clause.certainty().or(() -> Optional.of(org.huiyin.report.Certainty.LIKELY)));
    }

    /** The grid that words name, else the speaker's or the group's. */
    public String gridOf(String words) {
        return Places.gridOf(scene, words).id();
    }

    /** The place in the clause, else one shared on the map. */
    public Optional<String> placeOf(Clause clause) {
        return clause.slot(SlotName.PLACE)
                .map(Slot::value)
                .or(() -> scene.message().location().map(Location::name).filter(name -> !name.isBlank()));
    }

    public Optional<Matter> matterOf(Clause clause) {
        return clause.matter().flatMap(scene.town().policy().catalogue()::find);
    }

    private Asking asking(Optional<Matter> matter, Subject subject) {
        var asking = Asking.by(scene.speaker().id(), scene.group().map(g -> g.id()));
        return missing(matter, subject).map(asking::waitingFor).orElse(asking);
    }

    private static Optional<SlotName> missing(Optional<Matter> matter, Subject subject) {
        return matter.filter(m ->
                        m.needs().contains(SlotName.PLACE) && subject.place().isEmpty())
                .map(m -> SlotName.PLACE);
    }

    /** Pictures and addresses the same sender sent just before belong to the first item of the message. */
    private Item withPieces(Item item) {
        if (piecesTaken) {
            return item;
        }
        piecesTaken = true;
        var whole = item;
        for (Scene.Fragment piece : new Pieces(scene, draft.now()).all()) {
            whole = whole.with(whole.links().with(piece.heard().message()));
            if (whole.subject().place().isEmpty()) {
                whole = placedBy(whole, piece);
            }
        }
        return whole;
    }

    private Item placedBy(Item item, Scene.Fragment piece) {
        var place = piece.reading()
                .slot(SlotName.PLACE)
                .map(Slot::value)
                .or(() -> piece.heard().message().location().map(Location::name));
        return place.map(p -> relocated(item, p)).orElse(item);
    }

    /** The item at a place that was told later. */
    public Item relocated(Item item, String place) {
        var grid = Places.gridOf(scene, place);
        var subject =
                item.subject().at(place).in(grid.id(), scene.roster().grids().path(grid.id()));
        return clocks.resume(item).with(subject).with(item.asking().answered());
    }

    /** The item about another matter, brought to whoever answers for that, unless somebody has it in hand. */
    public Item about(Item item, String matter) {
        return routing.about(item, matter);
    }

    /** A sighting belongs to the newest notice about a person. */
    private Item answering(Item item) {
        if (item.subject().kind() != Kind.SIGHTING) {
            return item;
        }
        return scene.quotedNotice()
                .or(() ->
                        scene.notices().stream().filter(Opening::seeksSomebody).findFirst())
                .map(n -> item.with(item.links().answering(n.code())))
                .orElse(item);
    }

    private static boolean seeksSomebody(Notice notice) {
        return notice.state() == NoticeState.LIVE && notice.kind().isOfAPerson();
    }
}
