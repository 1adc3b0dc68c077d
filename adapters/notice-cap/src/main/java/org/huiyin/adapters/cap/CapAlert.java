package org.huiyin.adapters.cap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An alert as it is exchanged with other systems; whatever it holds is kept, known or not. */
public final class CapAlert {
    private final Element root;

    CapAlert(Element root) {
        this.root = root;
    }

    /** A document; one that is dangerous or no XML is refused, one that breaks the standard is not yet. */
    public static CapAlert parse(byte[] document) throws CapException {
        return new CapAlert(XmlReader.read(document));
    }

    /** What breaks the standard. */
    public List<CapException.Fault> faults() {
        return CapCheck.faults(root);
    }

    public String xml() {
        return XmlText.of(root);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of one of its own elements, such as {@code sent}; not of those inside info. */
    public Optional<String> text(String element) {
        return root.text(element);
    }

    Element root() {
        return root;
    }
}
