package no.mestringsrom.minutes;

/**
 * One change of the text, in the order that all have them in.
 *
 * @param page a number that the writer's page chose: by it a page knows its own again; at most 40 letters and digits
 * @param changes what {@code @codemirror/state} calls a change set, as JSON
 */
public record TextUpdate(String page, String changes) {}
