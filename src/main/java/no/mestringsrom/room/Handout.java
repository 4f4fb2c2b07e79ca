package no.mestringsrom.room;

/**
 * Something to read beside the video, in a tab of its own.
 *
 * @param url a path of ours, or an http(s) address
 */
public record Handout(String title, String url) {
    public Handout {
        if (!url.matches("(/|https?://).*")) {
            throw new IllegalArgumentException("Not an address to send people to: " + url);
        }
    }
}
