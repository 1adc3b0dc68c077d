package org.huiyin.adapters.form;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.huiyin.net.Body;
import org.huiyin.net.Reply;

/** Makes the pages: nothing inline, nothing from elsewhere, nothing kept by a browser. */
final class Pages {
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cache-control",
            "no-store");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    Reply show(int status, String template, Object view, Words words) {
        var out = new StringOutput();
        engine.render(template + ".jte", Map.of("w", words, "view", view), out);
        var reply = Reply.of(status, "text/html; charset=utf-8", Body.of(out.toString()));
        for (var header : HEADERS.entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }
}
