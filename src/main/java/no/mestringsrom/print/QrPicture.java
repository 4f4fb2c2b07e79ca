package no.mestringsrom.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** QR codes in black and white, fine enough that no printer blurs an edge, with the four empty modules around them. */
final class QrPicture {

    private static final int QUIET = 4;
    private static final int DOTS_PER_MODULE = 20;

    private QrPicture() {}

    /** A PNG as a {@code data:} address. */
    static String dataUri(String content) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + content.length() + " characters", e);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(drawn(modules), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BufferedImage drawn(ByteMatrix modules) {
        int side = (modules.getWidth() + 2 * QUIET) * DOTS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster dots = image.getRaster();
        int[] light = new int[side * side];
        Arrays.fill(light, 1);
        dots.setPixels(0, 0, side, side, light);
        int[] dark = new int[DOTS_PER_MODULE * DOTS_PER_MODULE];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dots.setPixels(
                            (x + QUIET) * DOTS_PER_MODULE,
                            (y + QUIET) * DOTS_PER_MODULE,
                            DOTS_PER_MODULE,
                            DOTS_PER_MODULE,
                            dark);
                }
            }
        }
        return image;
    }
}
