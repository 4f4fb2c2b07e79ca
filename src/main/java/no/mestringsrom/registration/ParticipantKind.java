package no.mestringsrom.registration;

public enum ParticipantKind {
    PATIENT_OR_USER,
    RELATIVE
}
