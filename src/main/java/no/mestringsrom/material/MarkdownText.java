package no.mestringsrom.material;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Short texts as HTML. Raw HTML is shown as the text it is, links lead to the web or a mailbox and nowhere else, and a
 * picture from elsewhere becomes a link to it: whoever reads is not to be seen reading.
 */
public final class MarkdownText {

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(20).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(context -> new LinkAttributes())
            .build();

    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private MarkdownText() {}

    /** A fragment without its surroundings; its headings begin at the second level. */
    public static String html(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new Taming());
        return RENDERER.render(text);
    }

    /** The words alone, in one line, for the beginning of a text in a list. */
    public static String words(String markdown) {
        return WORDS.render(PARSER.parse(markdown)).strip();
    }

    private static final class Taming extends AbstractVisitor {

        private static final int LOWEST = 6;

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            Link link = new Link(image.getDestination(), image.getTitle());
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            image.insertAfter(link);
            image.unlink();
        }
    }

    private static final class LinkAttributes implements AttributeProvider {

        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Link) {
                attributes.put("rel", "noopener noreferrer nofollow");
                attributes.put("class", "ds-link");
            }
        }
    }
}
