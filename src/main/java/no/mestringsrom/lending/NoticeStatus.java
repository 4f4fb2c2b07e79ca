package no.mestringsrom.lending;

public enum NoticeStatus {
    OPEN,
    AGREED,
    WITHDRAWN
}
