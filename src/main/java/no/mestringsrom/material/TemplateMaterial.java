package no.mestringsrom.material;

/** @param leftOut whether the course does without it */
public record TemplateMaterial(MaterialItem item, boolean leftOut) {}
