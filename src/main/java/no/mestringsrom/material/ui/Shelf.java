package no.mestringsrom.material.ui;

import java.util.List;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialPlace;

/** What one panel of materials is about. */
interface Shelf {

    /** Path below which the materials are read. */
    String base();

    /** Where something may be laid out: first for all of it. */
    List<Spot> spots();

    /** The oldest first. */
    List<MaterialDetails> laidOut();

    /** What comes along from elsewhere and is not changed here. */
    List<MaterialItem> along();

    record Spot(MaterialPlace place, String label) {}
}
