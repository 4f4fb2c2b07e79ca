package no.mestringsrom.material.web;

/** An address that leads to nothing. */
final class NotThere extends RuntimeException {

    NotThere() {
        super("Nothing at this address");
    }
}
