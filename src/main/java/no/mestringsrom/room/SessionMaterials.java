package no.mestringsrom.room;

import java.util.List;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.texts.Language;

/** Beans of this kind lay materials out for a session: everybody finds them beside the video. */
public interface SessionMaterials {

    /** In the order they are to be shown; empty when there are none. Asked once for each page that is opened. */
    List<Material> of(SessionPlan session, Language language);

    /**
     * Something to read, in a tab of its own.
     *
     * @param url a path of ours, or an http(s) address
     */
    record Material(String title, String url) {
        public Material {
            if (!url.matches("(/|https?://).*")) {
                throw new IllegalArgumentException("Not an address to send people to: " + url);
            }
        }
    }
}
