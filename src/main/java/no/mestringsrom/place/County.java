package no.mestringsrom.place;

/**
 * @param number two digits
 * @param name in Norwegian
 */
public record County(String number, String name) {}
