package org.huiyin.adapters.cap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.notice.Incoming;
import org.huiyin.notice.NoticeKind;

/** Reads another system's alert as a proposal for a notice. */
public final class CapReader {
    private static final String CHINESE = "zh";
    private static final Set<String> WEATHER = Set.of("Met", "Geo", "Env");
    /** What a group reads; the rest is in the document itself. */
    private static final int LONGEST = 1_000;

    /** What it proposes; an alert that breaks the standard, or is none for us to act on, is refused. */
    public Incoming read(byte[] document) throws CapException {
        var alert = CapAlert.parse(document);
        var faults = alert.faults();
        if (!faults.isEmpty()) {
            throw new CapException(faults);
        }
        var root = alert.root();
        var nature = nature(root);
        var info = chosen(root).orElseThrow(() -> refuse(root, "info", "missing (expected: at least one)"));
        return new Incoming(
                info.text("senderName").or(() -> root.text("source")).orElseGet(() -> need(root, "sender")),
                need(root, "sender") + "," + need(root, "identifier"),
                nature,
                kind(info),
                text(info),
                info.all("area").stream()
                        .flatMap(area -> area.text("areaDesc").stream())
                        .toList(),
                info.text("expires").flatMap(Notation::read));
    }

    private static String need(Element element, String name) {
        return element.text(name).orElse("");
    }

    private static CapException refuse(Element root, String element, String complaint) {
        var line = root.first(element).map(Element::line).orElse(root.line());
        return new CapException(line, "alert." + element, complaint);
    }

    private static Incoming.Nature nature(Element root) throws CapException {
        var status = need(root, "status");
        var type = need(root, "msgType");
        if (!Set.of("Actual", "Exercise").contains(status)) {
            throw refuse(root, "status", status + " (expected: Actual or Exercise)");
        }
        if (!Set.of("Alert", "Update", "Cancel").contains(type)) {
            throw refuse(root, "msgType", type + " (expected: Alert, Update or Cancel)");
        }
        if (status.equals("Exercise")) {
            return Incoming.Nature.DRILL;
        }
        boolean isOver = type.equals("Cancel")
                || chosen(root).stream()
                        .flatMap(info -> info.all("responseType").stream())
                        .anyMatch(response -> response.text().equals("AllClear"));
        return isOver ? Incoming.Nature.ALL_CLEAR : Incoming.Nature.ALERT;
    }

    /** The Chinese one, else the first. */
    private static Optional<Element> chosen(Element root) {
        var all = root.all("info");
        return all.stream()
                .filter(info -> info.text("language")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(CHINESE))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static NoticeKind kind(Element info) {
        return info.all("parameter").stream()
                .filter(each -> need(each, "valueName").equals(CapWriter.KIND))
                .flatMap(each -> CapReader.ours(need(each, "value")).stream())
                .findFirst()
                .orElseGet(() -> info.all("category").stream().anyMatch(c -> WEATHER.contains(c.text()))
                        ? NoticeKind.WEATHER
                        : NoticeKind.SAFETY);
    }

    private static Optional<NoticeKind> ours(String name) {
        return Stream.of(CapClass.values())
                .map(CapClass::kind)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String text(Element info) {
        var told = info.text("description").or(() -> info.text("headline")).orElseGet(() -> need(info, "event"));
        var lines = Stream.of(Optional.of(told), info.text("instruction"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return shortened(String.join("\n", foreign(info) ? lines : List.of(told)));
    }

    /** Our own instruction is added again when we write; another's is part of what it says. */
    private static boolean foreign(Element info) {
        return info.all("parameter").stream()
                .noneMatch(each -> need(each, "valueName").equals(CapWriter.KIND));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halved = Character.isSurrogatePair(text.charAt(LONGEST - 1), text.charAt(LONGEST));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST);
    }
}
