package no.mestringsrom.material;

public enum MaterialKind {
    FILE,
    /** To a page elsewhere. */
    LINK,
    /** A short text, written in Markdown. */
    TEXT
}
