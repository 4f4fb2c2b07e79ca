package no.mestringsrom.template;

/**
 * Something that the hosts of every course from a template see to.
 *
 * @param daysFromFirst when it is to be done, in days from the first session; negative before it
 */
public record TemplateCheck(String words, int daysFromFirst) {}
