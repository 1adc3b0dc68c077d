package org.huiyin.adapters.console.pages.notices;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.huiyin.adapters.console.door.Visit;

/** Notices that are being put together, each its account's own. They are kept until they are sent; the oldest are forgotten. */
final class Drafts {
    private static final int MOST = 200;
    private static final int ID = 12;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final RandomGenerator random;

    Drafts(RandomGenerator random) {
        this.random = random;
    }

    /** One of them; without an id while nothing of it was kept. */
    record Draft(String id, String account, OrderForm form) {
        Draft with(OrderForm newForm) {
            return new Draft(id, account, newForm);
        }
    }

    synchronized Optional<Draft> find(String id, Visit visit) {
        return Optional.ofNullable(drafts.get(id))
                .filter(draft -> draft.account().equals(visit.pass().account()));
    }

    /** The same with an id, which it gets when it is kept first. */
    synchronized Draft keep(Draft draft) {
        var kept = draft.id().isEmpty() ? new Draft(newId(), draft.account(), draft.form()) : draft;
        drafts.remove(kept.id());
        drafts.put(kept.id(), kept);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return kept;
    }

    /** Takes it out, so that of two clicks only one sends it. */
    synchronized Optional<Draft> take(String id, Visit visit) {
        var draft = find(id, visit);
        draft.ifPresent(found -> drafts.remove(id));
        return draft;
    }

    private String newId() {
        var bytes = new byte[ID];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
