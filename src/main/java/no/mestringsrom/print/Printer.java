package no.mestringsrom.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Prints documents as PDF/UA-1. Setting pages is heavy work: it is done for one at a time, and whoever would wait too long, or
 * finds too many waiting, is sent away: each of them holds one of the threads that everything else is answered on. What it takes to begin with is made when the first one prints.
 */
@Component
public class Printer {

    private static final int AT_ONCE = 1;
    private static final int MOST_WAITING = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration longestWait;
    private final Clock clock;
    private volatile @Nullable FopFactory factory;

    private record Printed(byte[] pdf, int pages, boolean overflows) {}

    @Autowired
    Printer(Clock clock) {
        this(clock, AT_ONCE, LONGEST_WAIT);
    }

    Printer(Clock clock, int atOnce, Duration longestWait) {
        this.clock = clock;
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /**
     * @return a PDF
     * @throws PrintBusy if too much is being printed
     */
    public byte[] print(Document document) {
        return atATime(() -> set(document).pdf());
    }

    /**
     * The first that fits on one page.
     *
     * @param fullestFirst each saying less than the one before; the last must always fit
     * @return a PDF of one page
     * @throws PrintBusy if too much is being printed
     */
    public byte[] printOnOnePage(List<Supplier<Document>> fullestFirst) {
        return atATime(() -> {
            for (Supplier<Document> version : fullestFirst) {
                Printed printed = set(version.get());
                if (printed.pages() == 1 && !printed.overflows()) {
                    return printed.pdf();
                }
            }
            throw new IllegalStateException("Not even the shortest version fits on one page");
        });
    }

    private byte[] atATime(Supplier<byte[]> work) {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw new PrintBusy();
        }
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PrintBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrintBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private Printed set(Document document) {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        Layout.write(document, new FoWriter(objects));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        AtomicBoolean overflows = new AtomicBoolean();
        try {
            FOUserAgent agent = factory().newFOUserAgent();
            agent.setProducer("Mestringsrom");
            agent.setCreationDate(Date.from(clock.instant()));
            agent.getEventBroadcaster().addEventListener(event -> {
                if (event.getEventID().endsWith("Overflow")) {
                    overflows.set(true);
                }
            });
            Fop fop = factory().newFop(MimeConstants.MIME_PDF, agent, pdf);
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(objects.toByteArray()), fop.getDefaultHandler());
            return new Printed(pdf.toByteArray(), fop.getResults().getPageCount(), overflows.get());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Could not be printed", e);
        }
    }

    private FopFactory factory() {
        FopFactory made = factory;
        if (made == null) {
            synchronized (places) {
                made = factory;
                if (made == null) {
                    made = make();
                    factory = made;
                }
            }
        }
        return made;
    }

    private static FopFactory make() {
        try (InputStream configuration = OwnFiles.open("fop.xconf")) {
            return new FopConfParser(configuration, OwnFiles.BASE, new OwnFiles())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The print feature's own files cannot be read", e);
        }
    }
}
