package no.mestringsrom.print;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Set;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/** The fonts that are part of the product, and nothing else: no address that a document might hold is ever fetched. */
final class OwnFiles implements ResourceResolver {

    /** Where the names in the configuration are thought to lie; no such folder is ever looked into. */
    static final URI BASE = URI.create("file:///print/");

    private static final Set<String> FONTS = Set.of("SourceSans3-Regular.otf", "SourceSans3-Bold.otf");

    static InputStream open(String name) throws IOException {
        @Nullable InputStream found = OwnFiles.class.getResourceAsStream("/print/" + name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        String name = BASE.relativize(uri).toString();
        if (!FONTS.contains(name)) {
            throw new FileNotFoundException("Nothing is fetched for a document: " + uri);
        }
        return new Resource(open(name));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new FileNotFoundException("Nothing is written beside a document: " + uri);
    }
}
