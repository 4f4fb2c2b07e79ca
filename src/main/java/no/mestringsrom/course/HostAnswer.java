package no.mestringsrom.course;

/** What somebody has said to the invitation to host a course. */
public enum HostAnswer {
    NOT_YET,
    YES,
    NO
}
