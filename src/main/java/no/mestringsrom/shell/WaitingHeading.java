package no.mestringsrom.shell;

import com.vaadin.flow.component.html.H2;

/** Over a part of the start page that the one who reads it has to do something about. The page names them all at its top. */
public final class WaitingHeading extends H2 {

    /** @param text says by itself what waits, and how much of it */
    public WaitingHeading(String text) {
        super(text);
    }
}
