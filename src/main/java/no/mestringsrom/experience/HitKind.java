package no.mestringsrom.experience;

/** What can be found in a network. */
public enum HitKind {
    EXAMPLE,
    QUESTION,
    TEMPLATE,
    MATERIAL
}
