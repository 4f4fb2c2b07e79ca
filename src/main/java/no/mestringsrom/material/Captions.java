package no.mestringsrom.material;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import no.mestringsrom.material.MaterialRefused.Reason;

/** What is written under a film while it runs, as WebVTT: the one form that browsers read. */
final class Captions {

    /** A day of talking is less. */
    static final int MOST_BYTES = 1024 * 1024;

    private Captions() {}

    /** @throws MaterialRefused unless a browser could show them */
    static byte[] checked(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new MaterialRefused(Reason.CAPTIONS_TOO_LARGE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MaterialRefused(Reason.CAPTIONS_IMPOSSIBLE);
        }
        if (!text.matches("(?s)\\uFEFF?WEBVTT(?:[ \\t\\r\\n].*)?") || !text.contains("-->")) {
            throw new MaterialRefused(Reason.CAPTIONS_IMPOSSIBLE);
        }
        return file;
    }
}
