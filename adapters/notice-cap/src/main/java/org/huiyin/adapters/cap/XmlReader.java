package org.huiyin.adapters.cap;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into elements. What could hurt is refused: a document type, entities of its own, more than a mebibyte,
 * elements nested too deep or too many, a text too long.
 */
final class XmlReader {
    static final int LARGEST = 1 << 20;
    static final int DEEPEST = 32;
    static final int MOST_ELEMENTS = 10_000;
    static final int MOST_ATTRIBUTES = 64;
    static final int LONGEST_TEXT = 256 * 1024;

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]{1,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final XMLStreamReader xml;
    private int elements;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Element read(byte[] document) throws CapException {
        if (document.length > LARGEST) {
            throw new CapException(1, "", document.length + " bytes (expected: " + LARGEST + " or fewer)");
        }
        try {
            var xml = factory().createXMLStreamReader(new StringReader(text(document)));
            return new XmlReader(xml).document();
        } catch (CharacterCodingException e) {
            throw new CapException(1, "", "bytes that are no text (expected: UTF-8, or as declared)");
        } catch (MissingResourceException e) {
            // The parser has no words for some of what it refuses in a document type.
            throw new CapException(1, "", "a document type (expected: none)");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new CapException(line, "", "not well-formed (expected: XML without a document type)");
        }
    }

    /** Left to the parser, bytes that are no text would be complained of on the console, whatever it was told. */
    private static String text(byte[] document) throws CharacterCodingException, CapException {
        var text =
                charset(document).newDecoder().decode(ByteBuffer.wrap(document)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Charset charset(byte[] document) throws CapException {
        var beginning = new String(document, 0, Math.min(document.length, DECLARATION), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u00fe\u00ff") || beginning.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        var declared = ENCODING.matcher(beginning);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new CapException(1, "", "an encoding nobody knows (expected: UTF-8)");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Without one the parser prints its complaints.
        factory.setXMLReporter((message, type, about, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside");
        });
        return factory;
    }

    private Element document() throws XMLStreamException, CapException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refuse("", "a document type (expected: none)");
                case XMLStreamConstants.START_ELEMENT -> {
                    var root = element(1);
                    toTheEnd();
                    return root;
                }
                default -> {}
            }
        }
        throw refuse("", "no element (expected: alert)");
    }

    /** What comes after the outermost element must be well-formed too. */
    private void toTheEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private Element element(int depth) throws XMLStreamException, CapException {
        var name = new Element.Name(given(xml.getPrefix()), given(xml.getNamespaceURI()), xml.getLocalName());
        if (depth > DEEPEST) {
            throw refuse(name.written(), "nested " + depth + " deep (expected: " + DEEPEST + " or less)");
        }
        if (++elements > MOST_ELEMENTS) {
            throw refuse(name.written(), "one too many (expected: " + MOST_ELEMENTS + " elements or fewer)");
        }
        int line = xml.getLocation().getLineNumber();
        var namespaces = namespaces();
        var attributes = attributes(name);
        return new Element(name, namespaces, attributes, content(name, depth), line);
    }

    private Map<String, String> namespaces() {
        var declared = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            declared.put(given(xml.getNamespacePrefix(i)), given(xml.getNamespaceURI(i)));
        }
        return declared;
    }

    private List<Element.Attribute> attributes(Element.Name of) throws CapException {
        if (xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw refuse(
                    of.written(), xml.getAttributeCount() + " attributes (expected: " + MOST_ATTRIBUTES + " or fewer)");
        }
        var attributes = new ArrayList<Element.Attribute>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = new Element.Name(
                    given(xml.getAttributePrefix(i)),
                    given(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i));
            attributes.add(new Element.Attribute(name, bounded(of, xml.getAttributeValue(i))));
        }
        return attributes;
    }

    private List<Content> content(Element.Name of, int depth) throws XMLStreamException, CapException {
        var content = new ArrayList<Content>();
        var text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getText());
                    bounded(of, text);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    flush(text, content);
                    content.add(element(depth + 1));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    flush(text, content);
                    return content;
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refuse(of.written(), "an entity of its own (expected: plain characters)");
                default -> {}
            }
        }
    }

    private static void flush(StringBuilder text, List<Content> content) {
        if (text.length() > 0) {
            content.add(new Content.Text(text.toString()));
            text.setLength(0);
        }
    }

    private <T extends CharSequence> T bounded(Element.Name of, T text) throws CapException {
        if (text.length() > LONGEST_TEXT) {
            throw refuse(of.written(), text.length() + " characters (expected: " + LONGEST_TEXT + " or fewer)");
        }
        return text;
    }

    private CapException refuse(String element, String complaint) {
        return new CapException(Math.max(1, xml.getLocation().getLineNumber()), element, complaint);
    }

    private static String given(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
