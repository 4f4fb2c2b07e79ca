package no.mestringsrom.course;

/**
 * How full a course is, as far as anybody may know. No number: whoever reads one, signs a neighbour up and reads again
 * would learn whether the neighbour had been in the course before.
 */
public enum Availability {
    FREE,
    FEW,
    WAITING_LIST
}
