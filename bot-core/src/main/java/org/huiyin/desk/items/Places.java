package org.huiyin.desk.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiyin.desk.Scene;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Group;

/** Where something is. */
public final class Places {
    private Places() {}

    /**
     * The grid somebody speaks of. "All dark here in Birch Yard, but Maple Court has light": the place they name first
     * is what counts, not every name that falls.
     */
    public static Grid gridOf(Scene scene, Optional<String> place, String words) {
        var names = scene.roster().grids().names();
        var telling = place.filter(p -> names.in(p).isPresent());
        return gridOf(scene, telling.orElseGet(() -> place.orElse("") + " " + words));
    }

    /**
     * The grid something lies in: the place named, else a staff sender's own grid when spoken among staff or in
     * private, else the group's.
     */
    public static Grid gridOf(Scene scene, String words) {
        var tree = scene.roster().grids();
        var names = tree.names();
        var named = names.in(words);
        if (named.isPresent()) {
            return inside(scene, named.get());
        }
        var around = scene.group()
                .map(Group::grid)
                .or(() -> Optional.of(scene.speaker().grid()))
                .flatMap(tree::find)
                .flatMap(here -> here.parent().flatMap(tree::find).or(() -> Optional.of(here)))
                .flatMap(wide -> names.endingInside(wide, words));
        if (around.isPresent()) {
            return around.get();
        }
        if (scene.speaker().isStaff() || scene.group().isEmpty()) {
            return tree.find(scene.speaker().grid()).orElseGet(tree::root);
        }
        return scene.group().map(Group::grid).flatMap(tree::find).orElseGet(tree::root);
    }

    /** A wide grid that holds the group's own says no more than the group does. */
    private static Grid inside(Scene scene, Grid named) {
        var tree = scene.roster().grids();
        var own = scene.group().filter(g -> g.is(Group.Purpose.RESIDENTS)).map(Group::grid);
        var narrower = own.filter(g -> tree.within(g, named.id())).flatMap(tree::find);
        var staff = Optional.of(scene.speaker().grid())
                .filter(g -> scene.speaker().isStaff() && tree.within(g, named.id()))
                .flatMap(tree::find);
        return narrower.or(() -> staff).orElse(named);
    }

    /** Whether two descriptions name the same spot: one holds the other, or their numbers agree where both have some. */
    public static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (holds(one, other) || holds(other, one)) {
            return true;
        }
        var a = numbers(one);
        var b = numbers(other);
        if (!a.isEmpty() && !b.isEmpty()) {
            return a.get(0).equals(b.get(0)) && (a.containsAll(b) || b.containsAll(a));
        }
        return commonRun(one, other) >= 2;
    }

    /** Whether a text names the place: word for word, and building 13 is not building 3. */
    public static boolean names(String text, String place) {
        return !place.isEmpty() && holds(text, place);
    }

    /** Whether one text holds the other without cutting a number. */
    private static boolean holds(String text, String part) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            if (!cutsNumber(text, at) && !cutsNumber(text, at + part.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean cutsNumber(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at));
    }

    /** The numbers in a text with the character after each, such as {@code 3#} for the third building. */
    private static List<String> numbers(String text) {
        var found = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                found.add(text.substring(from, Math.min(text.length(), i + 1)));
            }
        }
        return found;
    }

    private static int commonRun(String one, String other) {
        int longest = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = i + longest + 1; j <= one.length() && other.contains(one.substring(i, j)); j++) {
                longest = j - i;
            }
        }
        return longest;
    }
}
