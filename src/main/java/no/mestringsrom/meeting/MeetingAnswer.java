package no.mestringsrom.meeting;

public enum MeetingAnswer {
    NONE,
    YES,
    NO
}
