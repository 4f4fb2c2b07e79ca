package no.mestringsrom.template;

/** A copy was made, by somebody who may lay things out for it: what belongs to the template elsewhere can follow. */
public record TemplateCopied(TemplateId original, TemplateId copy) {}
