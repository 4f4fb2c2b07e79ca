package no.mestringsrom.minutes;

import java.util.List;

/**
 * What has been written since a version.
 *
 * @param updates that bring the text from that version to the newest
 * @param writing others who write right now
 */
public record Since(List<TextUpdate> updates, List<Writer> writing, boolean approved) {

    /** @param below the heading they write below; empty if there is none above */
    public record Writer(String name, String below) {}
}
