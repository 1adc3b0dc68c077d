package org.huiyin.dispute;

import java.util.List;

/** How people name the parties and the mediator of a quarrel. */
public record DisputeWords(NameList parties, NameList mediators) {

    /** Of a place that has none. */
    public static DisputeWords none() {
        var nothing = new NameList(List.of(), List.of(), List.of());
        return new DisputeWords(nothing, nothing);
    }
}
