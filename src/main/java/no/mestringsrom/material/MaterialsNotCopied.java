package no.mestringsrom.material;

import java.util.List;

/**
 * Something that was laid out for a template did not come along to its copy, or to a course, or not with all that belongs to
 * it. Told within the transaction that copied the rest.
 *
 * @param titles at least one
 */
public record MaterialsNotCopied(List<String> titles) {}
