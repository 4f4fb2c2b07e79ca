package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the start page. Features hand in theirs as beans; each decides whether it concerns the one who is signed in. */
public interface StartSection {

    /** Smaller comes first. */
    int order();

    /**
     * Empty if there is nothing in it for the one who is signed in. A part that they have to do something about has a
     * {@link WaitingHeading}.
     */
    Optional<Component> build();
}
