package no.mestringsrom.room;

/**
 * Somebody has got a seat in the circle or lost one, steers or steers no more, or its plan has changed. Told within the
 * transaction that did it.
 */
public record CircleChanged(CircleId circle) {}
