package no.mestringsrom.practice;

import com.fasterxml.jackson.annotation.JsonProperty;

enum Media {
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("video")
    VIDEO
}
