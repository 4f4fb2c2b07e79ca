package no.mestringsrom.site;

import gg.jte.Content;

/** A part of the landing page that belongs to another feature; each feature hands in its own as a bean. */
public interface LandingSection {

    /** Lower comes first. */
    int order();

    /** For example {@link Pages#fragment} of one of the feature's templates. */
    Content content(Page page);
}
