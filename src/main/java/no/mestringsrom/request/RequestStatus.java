package no.mestringsrom.request;

public enum RequestStatus {
    NEW,
    /** A course is to come of it, or has. */
    ACCEPTED,
    DECLINED
}
