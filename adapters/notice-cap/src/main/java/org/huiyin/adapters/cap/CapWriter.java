package org.huiyin.adapters.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.huiyin.grid.Grid;
import org.huiyin.grid.GridTree;
import org.huiyin.notice.Notice;
import org.huiyin.text.Phrase;

/** Writes our notices as alerts, in Chinese first. */
public final class CapWriter {
    static final String KIND = "huiyin:kind";
    private static final String DIVISION = "GB/T 2260";
    private static final Map<String, String> SEVERITY_BY_COLOUR = colours();

    private final CapSender sender;
    private final GridTree grids;
    private final List<Tongue> tongues;
    private final UnaryOperator<String> masked;

    /** A language alerts are written in, by its tag, and who has the words. */
    public record Tongue(String tag, Function<Phrase, String> words) {}

    /**
     * @param tongues the first is the one notices are written in
     * @param masked takes out of a text what not everybody may read
     */
    public CapWriter(CapSender sender, GridTree grids, List<Tongue> tongues, UnaryOperator<String> masked) {
        this.sender = sender;
        this.grids = grids;
        this.tongues = List.copyOf(tongues);
        this.masked = masked;
    }

    /** The worst first, as a text that names several is about the worst. */
    private static Map<String, String> colours() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("red", "Extreme");
        colours.put("orange", "Severe");
        colours.put("yellow", "Moderate");
        colours.put("blue", "Minor");
        return colours;
    }

    CapSender sender() {
        return sender;
    }

    /** Whether a notice may be given to such readers at all. */
    public static boolean isFit(Notice notice, CapIssue.Readers readers) {
        return CapClass.of(notice.kind())
                .filter(rules -> readers == CapIssue.Readers.OFFICES || rules.isForAnybody())
                .isPresent();
    }

    /**
     * The alert of a notice.
     *
     * @throws IllegalArgumentException if it may not be given to those readers
     */
    public CapAlert write(Notice notice, CapIssue issue) {
        var rules = CapClass.of(notice.kind())
                .filter(fit -> isFit(notice, issue.readers()))
                .orElseThrow(() -> new IllegalArgumentException("notice " + notice.code() + ": "
                        + notice.kind().name().toLowerCase(Locale.ROOT)
                        + " (expected: weather, safety, and for offices missing_person or mobilise)"));
        boolean isOpen =
                issue.readers() == CapIssue.Readers.ANYBODY || rules == CapClass.WEATHER || rules == CapClass.SAFETY;
        var parts = new ArrayList<Content>();
        add(parts, "identifier", issue.identifier(notice));
        add(parts, "sender", sender.id());
        add(parts, "sent", moment(issue.sent()));
        add(parts, "status", title(issue.status()));
        add(parts, "msgType", title(issue.type()));
        add(parts, "source", sender.organisation());
        add(parts, "scope", isOpen ? "Public" : "Restricted");
        if (!isOpen) {
            add(parts, "restriction", tongues.get(0).words().apply(Phrase.of("cap.restriction")));
        }
        issue.former()
                .ifPresent(former -> add(
                        parts, "references", sender.id() + "," + former.identifier() + "," + moment(former.sent())));
        tongues.forEach(tongue -> parts.add(info(notice, rules, issue, tongue)));
        return new CapAlert(Element.root("alert", Element.CAP, parts));
    }

    private Element info(Notice notice, CapClass rules, CapIssue issue, Tongue tongue) {
        boolean isOver = issue.type() == CapIssue.Type.CANCEL;
        var colour = colour(notice.text());
        var parts = new ArrayList<Content>();
        add(parts, "language", tongue.tag());
        add(parts, "category", rules.category());
        add(parts, "event", said(tongue, "cap.event", notice));
        add(parts, "responseType", isOver ? "AllClear" : rules.response());
        add(parts, "urgency", isOver ? "Past" : rules.urgency());
        add(parts, "severity", colour.map(SEVERITY_BY_COLOUR::get).orElse(rules.severity()));
        add(parts, "certainty", rules.certainty());
        add(parts, "expires", moment(notice.life().expires()));
        add(parts, "senderName", sender.organisation());
        add(parts, "headline", said(tongue, isOver ? "cap.headline.over" : "cap.headline", notice));
        if (tongue.equals(tongues.get(0))) {
            add(parts, "description", description(notice, rules, issue, tongue));
        }
        add(parts, "instruction", said(tongue, isOver ? "cap.over" : "cap.instruction." + lower(rules), notice));
        parameter(parts, KIND, lower(rules));
        colour.ifPresent(name -> parameter(parts, words("cap.colour"), words("cap.colour." + name)));
        parts.add(area(notice));
        return Element.of("info", parts.toArray(Content[]::new));
    }

    /** Of somebody who is sought no more nothing is told. A missing person's name, looks and photo are for those who search, not for every system. */
    private String description(Notice notice, CapClass rules, CapIssue issue, Tongue tongue) {
        if (notice.shown().isEmpty()) {
            return said(tongue, "cap.over", notice);
        }
        if (issue.readers() == CapIssue.Readers.OFFICES) {
            return notice.text();
        }
        return rules == CapClass.MISSING_PERSON ? said(tongue, "cap.missing", notice) : masked.apply(notice.text());
    }

    private Element area(Notice notice) {
        var parts = new ArrayList<Content>();
        add(
                parts,
                "areaDesc",
                grids.find(notice.reach().grid())
                        .map(Grid::name)
                        .orElse(grids.root().name()));
        Optional.ofNullable(sender.outlines().get(notice.reach().grid()))
                .ifPresent(outline -> add(parts, "polygon", outline));
        sender.division().ifPresent(code -> parts.add(pair("geocode", DIVISION, code)));
        return Element.of("area", parts.toArray(Content[]::new));
    }

    private Optional<String> colour(String text) {
        return SEVERITY_BY_COLOUR.keySet().stream()
                .filter(name -> text.contains(words("cap.colour." + name)))
                .findFirst();
    }

    private String words(String key) {
        return tongues.get(0).words().apply(Phrase.of(key));
    }

    private String said(Tongue tongue, String key, Notice notice) {
        return tongue.words()
                .apply(Phrase.of(key).with("kind", notice.kind(), "notice").with("code", notice.code()));
    }

    private String moment(Instant moment) {
        return Notation.write(moment, sender.zone());
    }

    private static String title(Enum<?> choice) {
        return choice.name().charAt(0) + lower(choice).substring(1);
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void parameter(List<Content> parts, String name, String value) {
        parts.add(pair("parameter", name, value));
    }

    private static Element pair(String element, String name, String value) {
        return Element.of(element, Element.of("valueName", name), Element.of("value", value));
    }

    private static void add(List<Content> parts, String name, String text) {
        parts.add(Element.of(name, text));
    }
}
