package org.huiyin.planted.notice;

import java.util.List;
import org.huiyin.planted.item.Query;

/** Closes the circle. */
public interface Notice {
    List<Query> queries();

    Query query();
}
