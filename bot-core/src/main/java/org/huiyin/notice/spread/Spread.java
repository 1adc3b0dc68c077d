package org.huiyin.notice.spread;

import java.util.List;
import org.huiyin.notice.Reach;

/** Looks at how notices reach people beside their own way: who passed one on, and who is not asked about it yet. */
public interface Spread {

    /** Who passed it on to which group, in that order. */
    List<Relay> relays(String notice);

    /** Those who were asked enough before it came, by person: a person decides whether they are asked as well. */
    List<Reach.Asked> held(String notice);
}
