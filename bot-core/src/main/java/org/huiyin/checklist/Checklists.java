package org.huiyin.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at checklists. */
public interface Checklists {
    Optional<Checklist> checklist(String code);

    /** Those not closed that are everybody's or this person's, newest first. */
    List<Checklist> open(String person, int limit);

    /** How many checklists were ever numbered. */
    long lastChecklist();

    /** The households somebody spoke with at {@code since} or after, and when last. */
    Map<String, Instant> contacts(Instant since);
}
