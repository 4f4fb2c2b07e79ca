package no.mestringsrom.learningservice;

/** There is one more service. Told within the transaction that did it. */
public record LearningServiceCreated(LearningServiceId service) {}
