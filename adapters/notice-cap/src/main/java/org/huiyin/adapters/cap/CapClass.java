package org.huiyin.adapters.cap;

import java.util.Optional;
import org.huiyin.notice.NoticeKind;

/** How a kind of notice stands in an alert. A search by the police and what can wait never leave by this door. */
enum CapClass {
    WEATHER(NoticeKind.WEATHER, "Met", "Prepare", "Expected", "Unknown", "Likely"),
    SAFETY(NoticeKind.SAFETY, "Safety", "Avoid", "Expected", "Moderate", "Possible"),
    MISSING_PERSON(NoticeKind.MISSING_PERSON, "Rescue", "Monitor", "Immediate", "Severe", "Observed"),
    MOBILISE(NoticeKind.MOBILISE, "Safety", "Execute", "Immediate", "Severe", "Observed");

    private final NoticeKind kind;
    private final String category;
    private final String response;
    private final String urgency;
    private final String severity;
    private final String certainty;

    CapClass(NoticeKind kind, String category, String response, String urgency, String severity, String certainty) {
        this.kind = kind;
        this.category = category;
        this.response = response;
        this.urgency = urgency;
        this.severity = severity;
        this.certainty = certainty;
    }

    static Optional<CapClass> of(NoticeKind kind) {
        for (CapClass each : values()) {
            if (each.kind == kind) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether anybody may read of it; a call upon our own people is theirs alone. */
    boolean isForAnybody() {
        return this != MOBILISE;
    }

    NoticeKind kind() {
        return kind;
    }

    String category() {
        return category;
    }

    String response() {
        return response;
    }

    String urgency() {
        return urgency;
    }

    String severity() {
        return severity;
    }

    String certainty() {
        return certainty;
    }
}
