package no.mestringsrom.print;

import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XSL formatting objects. What people wrote only ever comes in as text and attributes, never as XML. */
final class FoWriter {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String ALTERNATIVE = "alt-text";
    private static final String XMP = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    /** What has no place to be broken gets one after as many characters. */
    static final int LONGEST_WORD = 28;

    private static final Pattern TOO_LONG = Pattern.compile("[^\\s\u200b]{" + LONGEST_WORD + "}(?=[^\\s\u200b])");

    private final XMLStreamWriter xml;

    FoWriter(OutputStream to) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A formatting object with all that is in it.
     *
     * @param properties as in CSS: {@code role: H1; font-size: 20pt}; none of it from people
     */
    void element(String name, String properties, Runnable content) {
        write(name, properties, Map.of(), content);
    }

    /** Something with words in its attributes. */
    private void write(String name, String properties, Map<String, String> words, Runnable content) {
        try {
            xml.writeStartElement("fo", name, FO);
            if (name.equals("root")) {
                xml.writeNamespace("fo", FO);
                xml.writeNamespace("fox", FOX);
            }
            for (String property : properties.split("; ")) {
                int colon = property.indexOf(": ");
                if (colon > 0) {
                    xml.writeAttribute(property.substring(0, colon), property.substring(colon + 2));
                }
            }
            for (Map.Entry<String, String> word : words.entrySet()) {
                if (word.getKey().equals(ALTERNATIVE)) {
                    xml.writeAttribute("fox", FOX, ALTERNATIVE, Letters.drawable(word.getValue()));
                } else {
                    xml.writeAttribute(word.getKey(), Letters.drawable(word.getValue()));
                }
            }
            content.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty(String name, String properties) {
        element(name, properties, () -> {});
    }

    /** A line of its own for each line of the text. */
    void block(String properties, String text) {
        element("block", properties, () -> lines(text));
    }

    void lines(String text) {
        if (text.indexOf('\n') < 0) {
            text(text);
        } else {
            text.lines().forEach(line -> element("block", "role: Span", () -> text(line)));
        }
    }

    void text(String text) {
        try {
            xml.writeCharacters(TOO_LONG.matcher(Letters.drawable(text)).replaceAll("$0\u200b"));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The title as PDF/UA wants it: with a language, if only the default one. */
    void metadata(String title) {
        try {
            xml.writeStartElement("x", "xmpmeta", XMP);
            xml.writeNamespace("x", XMP);
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            xml.writeStartElement("rdf", "Description", RDF);
            xml.writeAttribute("rdf", RDF, "about", "");
            xml.writeStartElement("dc", "title", DC);
            xml.writeNamespace("dc", DC);
            xml.writeStartElement("rdf", "Alt", RDF);
            xml.writeStartElement("rdf", "li", RDF);
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "x-default");
            xml.writeCharacters(Letters.drawable(title));
            for (int open = 0; open < 6; open++) {
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param millimetres length of a side */
    void qr(Block.Code code, int millimetres) {
        write(
                "external-graphic",
                "content-width: " + millimetres + "mm; content-height: " + millimetres + "mm",
                Map.of("src", QrPicture.dataUri(code.address()), ALTERNATIVE, code.alternative()),
                () -> {});
    }

    /** An address may be broken after a slash or a hyphen. */
    void link(String properties, Block.Link link) {
        write(
                "basic-link",
                properties,
                Map.of("external-destination", "url('" + link.address() + "')", ALTERNATIVE, link.shown()),
                () -> text(link.shown().replace("/", "/\u200b").replace("-", "-\u200b")));
    }

    void end() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
