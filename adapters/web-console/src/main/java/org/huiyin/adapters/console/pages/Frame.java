package org.huiyin.adapters.console.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Waiting(int tray, int sending) {}

    /**
     * What is in the frame.
     *
     * @param name of the template, and of the page in the navigation
     */
    record Page(String name, Object view, Optional<Done> done) {}

    Reply show(Visit visit, Page page) {
        return show(200, visit, page);
    }

    Reply show(int status, Visit visit, Page page) {
        gg.jte.Content inside =
                out -> engine.render(page.name() + ".jte", Map.of("visit", visit, "view", page.view()), out);
        var out = new StringOutput();
        var all = Map.of("visit", visit, "page", page, "waiting", waiting(), "inside", inside);
        engine.render(visit.wantsInside() ? "inside.jte" : "layout.jte", all, out);
        return guarded(Reply.of(status, "text/html; charset=utf-8", Body.of(out.toString())));
    }

    /** A page that stands alone, without navigation. */
    Reply alone(int status, Visit visit, String template, Object view) {
        var out = new StringOutput();
        engine.render(template, Map.of("visit", visit, "view", view), out);
        return guarded(Reply.of(status, "text/html; charset=utf-8", Body.of(out.toString())));
    }

    private Waiting waiting() {
        return new Waiting(
                pages.items(List.of(ItemState.NEEDS_REVIEW), MANY, 0).size(),
                pages.unknown(MANY).size());
    }

    private static Reply guarded(Reply reply) {
        var guarded = reply;
        for (var header : HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }
}
