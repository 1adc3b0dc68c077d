package org.huiyin.adapters.console.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Pages;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** The frame every page stands in. To a script that asks again it gives the inside alone. */
public final class Frame {
    /** Nothing inline, nothing from elsewhere, nothing kept. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "same-origin",
            "cache-control",
            "no-store",
            "vary",
            "cookie, hx-request");

    private static final int MANY = 100;

    private final TemplateEngine engine;
    private final Pages pages;

    /** Templates are compiled with the program; none is compiled while it runs. */
    public Frame(Pages pages) {
        this.pages = pages;
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Frame.class.getClassLoader(), Frame.class.getPackageName());
    }

    /** How much waits for a person, up to a hundred each. */
    record Waiting(int tray, int sending) {

        int at(Place place) {
            return switch (place) {
                case TRAY -> tray;
                case SENDING -> sending;
                default -> 0;
            };
        }
    }

    /** The pages one can go to from everywhere, in the order they stand; each is shown to those who may open it. */
    enum Place {
        COMMAND("/console/command"),
        LEDGER("/console"),
        TRAY("/console/tray"),
        SENDING("/console/sending"),
        NOTICES("/console/notices"),
        ROLLCALLS("/console/rollcalls"),
        DOORS("/console/doors"),
        PEOPLE("/console/people"),
        SCREEN("/screen"),
        RULES("/console/rules"),
        ACCOUNTS("/console/accounts"),
        TRAIL("/console/trail");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Which page of the town's pages a page belongs to: an item to the ledger, a file to the rules, and so on. */
        boolean holds(Page page) {
            return page.key().equals(key())
                    || this == LEDGER && page.key().equals("item")
                    || this == COMMAND && page.name().startsWith("command/")
                    || this == NOTICES && Set.of("report", "wizard", "drills").contains(page.key())
                    || this == RULES && page.name().startsWith("rules/");
        }
    }

    /**
     * What is in the frame.
     *
     * @param name of the template, and of the page in the navigation
     */
    public record Page(String name, Object view, Optional<Done> done) {
        public static Page of(String name, Object view) {
            return new Page(name, view, Optional.empty());
        }

        /** The last part of the name, by which words and the navigation call it. */
        String key() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    public Reply show(Visit visit, Page page) {
        return show(200, visit, page);
    }

    public Reply show(int status, Visit visit, Page page) {
        gg.jte.Content inside =
                out -> engine.render(page.name() + ".jte", Map.of("visit", visit, "view", page.view()), out);
        var out = new StringOutput();
        var all = Map.of("visit", visit, "page", page, "waiting", waiting(visit), "inside", inside);
        engine.render(visit.wantsInside() ? "inside.jte" : "layout.jte", all, out);
        return guarded(Reply.of(status, "text/html; charset=utf-8", Body.of(out.toString())));
    }

    /** A page that stands alone, without navigation. */
    public Reply alone(int status, Visit visit, String template, Object view) {
        var out = new StringOutput();
        engine.render(template, Map.of("visit", visit, "view", view), out);
        return guarded(Reply.of(status, "text/html; charset=utf-8", Body.of(out.toString())));
    }

    private Waiting waiting(Visit visit) {
        var doubtful = visit.pass().items().in(List.of(ItemState.NEEDS_REVIEW));
        return new Waiting(
                visit.pass().may("/console/tray") ? pages.count(doubtful, MANY - 1) : 0,
                visit.pass().may("/console/sending") ? pages.unknown(MANY).size() : 0);
    }

    private static Reply guarded(Reply reply) {
        var guarded = reply;
        for (var header : HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }
}
