package org.huiyin.adapters.webhook.out;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huiyin.item.ItemEvent;
import org.huiyin.notice.NoticeState;

/** The kinds of events others may be told of, as they are written: {@code item.opened}, {@code notice.ended}. */
public final class NewsKind {
    static final String ITEM = "item.";
    static final String NOTICE = "notice.";

    private NewsKind() {}

    public static Set<String> all() {
        var items = Arrays.stream(ItemEvent.Type.values()).map(type -> ITEM + type.name());
        var notices = Arrays.stream(NoticeState.values()).map(state -> NOTICE + state.name());
        var kinds = new TreeSet<String>();
        Stream.concat(items, notices).map(kind -> kind.toLowerCase(Locale.ROOT)).forEach(kinds::add);
        return kinds;
    }
}
