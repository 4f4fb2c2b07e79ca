package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;

/** A part of the administration page that belongs to a feature further on. */
public interface AdministrationPart {

    /** Smaller comes first. */
    int order();

    /** With its heading. */
    Component build();
}
