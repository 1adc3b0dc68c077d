package org.huiyin.adapters.cap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element of a document, known or not, with all it holds: nothing of it is lost when it is written again.
 *
 * @param namespaces those declared here, by prefix; the empty prefix is the default
 * @param line where it begins; zero when it was not read
 */
record Element(Name name, Map<String, String> namespaces, List<Attribute> attributes, List<Content> content, int line)
        implements Content {
    static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

    /** What an element or an attribute is called. */
    record Name(String prefix, String namespace, String local) {
        String written() {
            return prefix.isEmpty() ? local : prefix + ":" + local;
        }
    }

    /** An attribute. */
    record Attribute(Name name, String value) {}

    Element {
        namespaces = Map.copyOf(namespaces);
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** One of the standard's own. */
    static Element of(String name, Content... content) {
        return new Element(new Name("", CAP, name), Map.of(), List.of(), List.of(content), 0);
    }

    static Element of(String name, String text) {
        return of(name, new Content.Text(text));
    }

    /** The outermost one of a document. */
    static Element root(String name, String namespace, List<Content> content) {
        var declared = new LinkedHashMap<String, String>();
        declared.put("", namespace);
        return new Element(new Name("", namespace, name), declared, List.of(), content, 0);
    }

    boolean isCap() {
        return name.namespace().equals(CAP);
    }

    List<Element> children() {
        var children = new ArrayList<Element>();
        content.forEach(each -> {
            if (each instanceof Element child) {
                children.add(child);
            }
        });
        return children;
    }

    /** Those of the standard by this name. */
    List<Element> all(String local) {
        return children().stream()
                .filter(child -> child.isCap() && child.name().local().equals(local))
                .toList();
    }

    Optional<Element> first(String local) {
        return all(local).stream().findFirst();
    }

    /** Its own characters without the space around them. */
    String text() {
        return content.stream()
                .filter(Text.class::isInstance)
                .map(each -> ((Text) each).text())
                .collect(Collectors.joining())
                .strip();
    }

    /** The characters of a child; empty if there is none, or nothing in it. */
    Optional<String> text(String local) {
        return first(local).map(Element::text).filter(text -> !text.isEmpty());
    }
}
