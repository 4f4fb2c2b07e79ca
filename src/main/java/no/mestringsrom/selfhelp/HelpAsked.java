package no.mestringsrom.selfhelp;

import no.mestringsrom.learningservice.LearningServiceId;

/** Somebody in a group asks the service for help: what it is about stands where coordinators sign in. */
public record HelpAsked(HelpRequestId request, LearningServiceId service) {}
