package no.mestringsrom.learningservice;

/**
 * A service as somebody has it before them to change it.
 *
 * @param version goes back with the change, so that two who work at once see each other
 * @param wholly whether they may change everything, and not only how it is described and reached
 */
public record EditableLearningService(LearningServiceSummary service, long version, boolean wholly) {}
