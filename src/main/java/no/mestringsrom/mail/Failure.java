package no.mestringsrom.mail;

/** Why a message was given up. */
public enum Failure {
    /** There is no such address or number. */
    REFUSED,
    /** Nobody took it for three days. */
    NOT_REACHED,
    /** The person has neither address nor mobile: somebody has to ring. */
    NO_ADDRESS,
    /** What it tells of was over before it could be left. */
    TOO_LATE;

    /** Whether it is of any use to have it sent again. */
    public boolean mayBeTriedAgain() {
        return this == REFUSED || this == NOT_REACHED;
    }
}
