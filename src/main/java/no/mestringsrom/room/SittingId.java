package no.mestringsrom.room;

import java.util.UUID;

/** One evening of a circle: the id that its own feature knows it by. */
public record SittingId(UUID value) {}
