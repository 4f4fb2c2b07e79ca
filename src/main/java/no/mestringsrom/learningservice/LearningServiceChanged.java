package no.mestringsrom.learningservice;

/** There is one more service, or something of one is otherwise. Told within the transaction that did it. */
public record LearningServiceChanged(LearningServiceId service) {}
