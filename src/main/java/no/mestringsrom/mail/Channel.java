package no.mestringsrom.mail;

/** The way a message goes. */
public enum Channel {
    EMAIL,
    SMS
}
