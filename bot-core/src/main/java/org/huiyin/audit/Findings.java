package org.huiyin.audit;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Finding.Rule;

/** Findings as they come: all are counted, and so many kept that they fit into memory and onto a page. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<Finding> first = new ArrayList<>();
    private long found;

    void add(String subject, Rule rule) {
        found++;
        if (first.size() < MOST) {
            first.add(new Finding(subject, rule));
        }
    }

    long found() {
        return found;
    }

    List<Finding> first() {
        return List.copyOf(first);
    }
}
