package org.huiyin.audit;

import org.huiyin.audit.Finding.Rule;

/** Whether the heads follow one another without a gap, seal what lies under them, and are ours. */
final class HeadCheck {
    private final Books books;
    private final Trust trust;
    private final Findings findings;
    private long number;
    private String previous = Head.BEGINNING;
    private Books.Extent sealed = new Books.Extent(0, 0);
    private boolean newestIsThere;

    HeadCheck(Books books, Trust trust, Findings findings) {
        this.books = books;
        this.trust = trust;
        this.findings = findings;
    }

    /** How many heads there are. */
    long check() {
        var extent = books.heads(this::look);
        trust.newest().filter(seen -> !newestIsThere).ifPresent(seen -> broken(seen.number()));
        if (!extent.equals(sealed)) {
            broken(number);
        }
        return number;
    }

    private void look(Books.Sealed found) {
        var head = found.head();
        boolean follows = head.number() == number + 1 && head.previous().equals(previous);
        if (!follows || !head.marks().equals(found.marks())) {
            broken(head.number());
        }
        if (!trust.accepts(head)) {
            findings.add(place(head.number()), Rule.HEAD_FORGED);
        }
        newestIsThere |= trust.newest().filter(seen -> seen.is(head)).isPresent();
        number = head.number();
        previous = head.digest();
        sealed = head.extent();
    }

    private void broken(long which) {
        findings.add(place(which), Rule.HEAD_BROKEN);
    }

    private static String place(long number) {
        return "#" + number;
    }
}
