package no.mestringsrom.room;

import java.util.UUID;

/** Those who meet again and again, such as a course's group: the id that its own feature knows them by. */
public record CircleId(UUID value) {}
