package no.mestringsrom.practice;

import no.mestringsrom.video.VideoTokenRefused;

/** Why somebody does not get into a meeting. */
enum Refusal {
    FULL,
    ENDED,
    KICKED,
    TOKEN_MISSING,
    TOKEN_MALFORMED,
    TOKEN_SIGNATURE,
    TOKEN_ISSUER,
    TOKEN_AUDIENCE,
    TOKEN_NOT_YET,
    TOKEN_EXPIRED,
    TOKEN_ROOM;

    static Refusal of(VideoTokenRefused.Reason reason) {
        return switch (reason) {
            case MISSING -> TOKEN_MISSING;
            case MALFORMED -> TOKEN_MALFORMED;
            case SIGNATURE -> TOKEN_SIGNATURE;
            case ISSUER -> TOKEN_ISSUER;
            case AUDIENCE -> TOKEN_AUDIENCE;
            case NOT_YET -> TOKEN_NOT_YET;
            case EXPIRED -> TOKEN_EXPIRED;
            case ROOM -> TOKEN_ROOM;
        };
    }
}
