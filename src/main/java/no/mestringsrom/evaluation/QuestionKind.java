package no.mestringsrom.evaluation;

public enum QuestionKind {
    /** A whole number from 0 to {@link Question#HIGHEST}, with words for both ends. */
    SCALE,
    /** One of a few options. */
    CHOICE,
    FREE_TEXT
}
