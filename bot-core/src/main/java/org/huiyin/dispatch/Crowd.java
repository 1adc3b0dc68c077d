package org.huiyin.dispatch;

import java.time.Duration;
import java.util.List;
import org.huiyin.chat.Pace;

/** So many messages that wait at one door, each for another chat, and the paces the door keeps. */
record Crowd(int messages, List<Pace> paces) {
    Crowd {
        paces = List.copyOf(paces);
    }

    /** How long after the first the last one goes through: none may come sooner than each pace allows after those before. */
    Duration passes() {
        var account = paces.stream()
                .filter(pace -> pace.scope() == Pace.Scope.ACCOUNT)
                .toList();
        var through = new long[messages];
        for (int i = 1; i < messages; i++) {
            through[i] = through[i - 1];
            for (Pace pace : account) {
                if (i >= pace.messages()) {
                    through[i] = Math.max(
                            through[i],
                            through[i - pace.messages()] + pace.per().toMillis());
                }
            }
        }
        return messages == 0 ? Duration.ZERO : Duration.ofMillis(through[messages - 1]);
    }
}
