package no.mestringsrom.material.ui;

import java.util.List;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialId;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.TemplateMaterial;

/** What one panel of materials is about. */
interface Shelf {

    /** Over the panel. */
    String title();

    /** What becomes of what is laid out here. */
    String text();

    /** Path below which the materials are read. */
    String base();

    /** Where something may be laid out: first for all of it. */
    List<Spot> spots();

    /** The oldest first. */
    List<MaterialDetails> laidOut();

    /** What comes along from elsewhere: it is left out or taken in, and not changed here. */
    List<TemplateMaterial> along();

    /** @param reason why; empty where nobody was asked yet */
    default void leaveOut(MaterialId material, boolean out, String reason) {
        throw new IllegalStateException("Nothing comes along here");
    }

    record Spot(MaterialPlace place, String label) {}
}
