package org.huiyin.rules.slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.huiyin.reading.NameFinder;
import org.huiyin.reading.NameFinder.Name;
import org.huiyin.reading.NameFinder.Sort;
import org.huiyin.report.Slot;
import org.huiyin.report.SlotName;
import org.huiyin.rules.words.NormalText;

/**
 * Weighs the places that rules found against the names a model finds. What the town's list knows stands; elsewhere the
 * model tells better where a name begins and ends, and which well-known word is no place here.
 */
public final class ModelNames {
    private static final String SOURCE = "model:names";
    private static final String LIST = "roster";
    private static final double BAR = 0.5;
    private static final int SHORTEST_TEXT = 3;

    private final Optional<NameFinder> model;
    private final PlaceWords words;

    public ModelNames(Optional<NameFinder> model, PlaceWords words) {
        this.model = model;
        this.words = words;
    }

    /** The places and persons of the text; {@code taken} are the characters of other facts, and grows by theirs. */
    public List<Slot> weigh(NormalText text, List<Slot> places, BitSet taken) {
        if (model.isEmpty() || text.length() < SHORTEST_TEXT) {
            places.forEach(place -> take(text, place, taken));
            return places;
        }
        var names = model.get().find(text.text()).stream()
                .map(name -> unspaced(text, name))
                .filter(name -> name.probability() >= BAR
                        && isOneWord(text, name)
                        && !isNoName(text, name)
                        && !isTaken(taken, name))
                .map(name -> slot(text, name))
                .toList();
        var named = characters(names);
        var all = new ArrayList<Slot>();
        places.stream().filter(place -> stands(place, named)).forEach(all::add);
        var placed = characters(all);
        names.stream().filter(name -> !isAmong(placed, name)).forEach(all::add);
        all.forEach(slot -> take(text, slot, taken));
        return all;
    }

    private static boolean stands(Slot place, BitSet named) {
        boolean says = place.source().equals(PlaceFinder.LANDMARKS) || isTelling(place);
        return place.source().startsWith(LIST) || says && !isAmong(named, place);
    }

    private static boolean isTelling(Slot place) {
        return place.value().chars().anyMatch(Character::isDigit);
    }

    /** A word that the list of no places holds, and nothing else: a sewer is no address, nor anybody's name. */
    private boolean isNoName(NormalText text, Name name) {
        return words.isNoPlace(text.text().substring(name.from(), name.to()));
    }

    /**
     * Who types a space between two words ends one there, and the longer piece is the name. Beside a number, in digits or
     * in words, a space ends nothing.
     */
    private Name unspaced(NormalText text, Name name) {
        for (int at = name.from() + 1; at < name.to(); at++) {
            if (text.gapBefore(at) && isWord(text.at(at - 1)) && isWord(text.at(at))) {
                var before = new Name(name.sort(), name.from(), at, name.probability());
                var after = unspaced(text, new Name(name.sort(), at, name.to(), name.probability()));
                return length(before) > length(after) ? before : after;
            }
        }
        return name;
    }

    private boolean isWord(char c) {
        return NormalText.isHan(c) && !words.numerals().isNumeral(c);
    }

    private static int length(Name name) {
        return name.to() - name.from();
    }

    private static boolean isOneWord(NormalText text, Name name) {
        return text.text()
                .substring(name.from(), name.to())
                .chars()
                .allMatch(c -> NormalText.isHan((char) c) || c == '-' || c == '\u00B7' || Character.isLetterOrDigit(c));
    }

    private static Slot slot(NormalText text, Name name) {
        return new Slot(
                name.sort() == Sort.PLACE ? SlotName.PLACE : SlotName.PERSON,
                text.typed(name.from(), name.to()),
                text.typedFrom(name.from()),
                text.typedTo(name.to()),
                SOURCE);
    }

    /** Where these were typed. */
    private static BitSet characters(List<Slot> slots) {
        var characters = new BitSet();
        slots.forEach(slot -> characters.set(slot.from(), slot.to()));
        return characters;
    }

    private static boolean isAmong(BitSet characters, Slot slot) {
        int next = characters.nextSetBit(slot.from());
        return next >= 0 && next < slot.to();
    }

    private static boolean isTaken(BitSet taken, Name name) {
        int next = taken.nextSetBit(name.from());
        return next >= 0 && next < name.to();
    }

    private static void take(NormalText text, Slot slot, BitSet taken) {
        taken.set(text.firstTypedFrom(slot.from()), text.firstTypedFrom(slot.to()));
    }
}
