package no.mestringsrom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A PDF as people meet it.
 *
 * @param text in reading order, with single spaces
 * @param language tag of the language that it is read aloud in
 */
public record PrintedPaper(byte[] pdf, String title, String language, int pages, String text) {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Once it is certain that it is PDF/UA-1. */
    public static PrintedPaper of(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                            .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PrintedPaper(
                    pdf,
                    document.getDocumentInformation().getTitle(),
                    Objects.requireNonNullElse(document.getDocumentCatalog().getLanguage(), ""),
                    document.getNumberOfPages(),
                    new PDFTextStripper()
                            .getText(document)
                            .replace("\u200b", "")
                            .replaceAll("[\\s\u00a0]+", " "));
        }
    }

    /** What the QR code on the first page says: the only picture there is. */
    public String qr() throws Exception {
        BufferedImage picture = picture();
        int width = picture.getWidth();
        int[] dots = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        RGBLuminanceSource seen = new RGBLuminanceSource(width, picture.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private BufferedImage picture() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            List<PDXObject> pictures = new ArrayList<>();
            for (COSName name : resources.getXObjectNames()) {
                pictures.add(resources.getXObject(name));
            }
            assertThat(pictures).hasSize(1);
            return ((PDImageXObject) pictures.getFirst()).getImage();
        }
    }
}
