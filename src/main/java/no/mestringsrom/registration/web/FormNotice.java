package no.mestringsrom.registration.web;

/** Why a form that is filled in as it should be was not taken just now. */
public enum FormNotice {
    NONE,
    /** Many pressed at the same instant; the same press again is safe. */
    BUSY,
    /** Many signed up from one place within a short time. */
    TOO_MANY
}
