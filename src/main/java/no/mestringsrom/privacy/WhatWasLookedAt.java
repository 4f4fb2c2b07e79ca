package no.mestringsrom.privacy;

import java.util.Map;

/** The words for what the access log calls by short names. */
public final class WhatWasLookedAt {

    private static final Map<String, String> KEYS = Map.of(
            "participants", "privacy.What.participants",
            "participant taken off", "privacy.What.takenOff",
            "room", "privacy.What.room",
            "evaluation", "privacy.What.evaluation",
            "host in list", "privacy.What.hostInList",
            "host profile", "privacy.What.hostProfile");

    private WhatWasLookedAt() {}

    /** Key of its text; of a text that says something, where the short name is new. */
    public static String key(String what) {
        return KEYS.getOrDefault(what, "privacy.What.other");
    }
}
