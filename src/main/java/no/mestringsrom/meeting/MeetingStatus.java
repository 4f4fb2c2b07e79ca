package no.mestringsrom.meeting;

public enum MeetingStatus {
    PLANNED,
    HELD,
    CANCELLED
}
