package org.huiyin.adapters.cap;

import java.util.TreeMap;

/** Writes elements down. What XML cannot hold at all becomes the sign for an unknown character. */
final class XmlText {
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int UNKNOWN = 0xFFFD;

    private final StringBuilder text = new StringBuilder(PROLOGUE);

    private XmlText() {}

    static String of(Element root) {
        var written = new XmlText();
        written.write(root);
        return written.text.append('\n').toString();
    }

    private void write(Element element) {
        var name = element.name().written();
        text.append('<').append(name);
        new TreeMap<>(element.namespaces())
                .forEach((prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        element.attributes().forEach(attribute -> attribute(attribute.name().written(), attribute.value()));
        if (element.content().isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        for (Content each : element.content()) {
            if (each instanceof Element child) {
                write(child);
            } else if (each instanceof Content.Text words) {
                escape(words.text(), false);
            }
        }
        text.append("</").append(name).append('>');
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
    }

    private void escape(String value, boolean isAttribute) {
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append(isAttribute ? "&quot;" : "\"");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append(isAttribute ? "&#" + point + ";" : Character.toString(point));
                default -> text.appendCodePoint(isAllowed(point) ? point : UNKNOWN);
            }
        });
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}
