package org.huiyin.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.grid.Household;
import org.junit.jupiter.api.Test;

/** Doors as people write them. */
class AddressesTest {
    private final Addresses addresses =
            new Addresses(List.of(home("a", "1组8号"), home("b", "云锦苑5幢302室"), home("c", "4组19号"), home("d", "1组8号附2")));

    private static Household home(String id, String address) {
        return new Household(id, "g", address, 1, List.of());
    }

    private List<String> named(String text) {
        return addresses.in(text).stream().map(n -> n.household().id()).toList();
    }

    @Test
    void aDoorIsNamedWholeOrByItsNumbers() {
        assertThat(named("云锦苑5幢302室联系过了")).containsExactly("b");
        assertThat(named("5幢302告知了")).containsExactly("b");
        assertThat(named("4组19号、1组8号都走了")).containsExactly("c", "a");
    }

    @Test
    void theLongestDoorAtAPlaceIsMeant() {
        assertThat(named("1组8号附2不肯走")).containsExactly("d");
    }

    @Test
    void aNumberInsideAnotherIsNoDoor() {
        assertThat(named("11组8号")).isEmpty();
        assertThat(named("5幢3021")).isEmpty();
        assertThat(named("4组190号")).isEmpty();
    }
}
