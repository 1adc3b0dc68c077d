package org.huiyin.housecall;

import java.time.Instant;
import java.util.List;

/**
 * Papers that changed hands. It names no person: who did it stands in the item's history.
 *
 * @param papers by the phrasebook's key {@code paper.…}
 */
public record HandOver(Instant at, Side from, Side to, List<String> papers) {
    public HandOver {
        papers = List.copyOf(papers);
    }
}
