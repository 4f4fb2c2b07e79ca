package no.mestringsrom.template;

/** What some courses make people ready for: to host courses themselves. The names are those of the registry's steps. */
public enum Competence {
    /** The basic course of helsepedagogikk. */
    HEALTH_PEDAGOGY,
    /** Likepersonskurs. */
    PEER_COURSE
}
