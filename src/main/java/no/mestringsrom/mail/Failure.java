package no.mestringsrom.mail;

/** Why a message was given up. */
public enum Failure {
    /** There is no such address or number. */
    REFUSED,
    /** Nobody took it for three days. */
    NOT_REACHED,
    /** What it tells of was over before it could be left. */
    TOO_LATE
}
