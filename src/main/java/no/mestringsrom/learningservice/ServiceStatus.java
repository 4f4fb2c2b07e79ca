package no.mestringsrom.learningservice;

/** How far a service has come. */
public enum ServiceStatus {
    ESTABLISHED,
    PROJECT_FUNDED,
    PLANNED,
    NOT_STARTED
}
