package org.huiyin.adapters.cap;

import java.util.List;

/** A document that cannot be used as an alert; the message names the line and the element of the first fault. */
public final class CapException extends Exception {
    private static final long serialVersionUID = 1;

    /** One thing that is wrong; {@code complaint} ends with what was expected. */
    public record Fault(int line, String element, String complaint) {
        @Override
        public String toString() {
            return "line " + line + ": " + (element.isEmpty() ? "" : element + ": ") + complaint;
        }
    }

    private final transient List<Fault> faults;

    CapException(List<Fault> faults) {
        super(faults.get(0) + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : ""));
        this.faults = List.copyOf(faults);
    }

    CapException(int line, String element, String complaint) {
        this(List.of(new Fault(line, element, complaint)));
    }

    /** All that is wrong, in the order of the document. */
    public List<Fault> faults() {
        return faults;
    }
}
