package org.huiyin.informant;

import java.util.List;
import java.util.Optional;

/** Looks at who reported what must not be known. Only what brings them their answers looks here, and two who reveal. */
public interface Informants {

    /** The person behind an item; empty when it has no informant, or the person was erased. */
    Optional<String> behind(String item);

    /** The items a person is behind, newest first. */
    List<String> of(String person, int limit);

    /** Who asked to know the person behind an item and who agreed, oldest first. */
    List<Reveal> reveals(String item);
}
