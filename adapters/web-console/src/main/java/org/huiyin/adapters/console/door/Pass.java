package org.huiyin.adapters.console.door;

import java.util.Optional;
import java.util.Set;
import org.huiyin.account.Right;
import org.huiyin.figures.ItemFilter;
import org.huiyin.grid.Person;
import org.huiyin.item.Item;

/**
 * What somebody who was let in may do.
 *
 * @param account what they signed in with
 * @param gridPath they see what lies under this path
 * @param actor in whose name they act; empty when they are nobody in the roster
 * @param owed what they must do before anything else
 */
public record Pass(
        String account, Set<Right> rights, String gridPath, Optional<Person> actor, Owed owed, Rights table) {

    /** Something an account owes before it may be used. */
    public enum Owed {
        NOTHING,
        /** A password of its owner's choice. */
        PASSWORD,
        AUTHENTICATOR
    }

    public Pass {
        rights = Set.copyOf(rights);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Whether they may open a page, by its path with braces. */
    public boolean may(String path) {
        return may("GET", path);
    }

    public boolean may(String method, String path) {
        return table.allow(table.of(method, path), rights);
    }

    /** Whether an item lies where they look after things. */
    public boolean covers(Item item) {
        return item.subject().gridPath().startsWith(gridPath);
    }

    /** Whether it is the whole town they see. */
    public boolean isOfTheWholeTown() {
        return gridPath.isEmpty();
    }

    /** The items they see. */
    public ItemFilter items() {
        return ItemFilter.under(gridPath);
    }
}
