package no.mestringsrom.privacy;

import java.util.Map;
import java.util.Set;

/** The words for what the access log calls by short names. */
public final class WhatWasLookedAt {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("participants", "privacy.What.participants"),
            Map.entry("participants to ring", "privacy.What.toRing"),
            Map.entry("participant letter", "privacy.What.letter"),
            Map.entry("participant signed up on the phone", "privacy.What.signedUp"),
            Map.entry("answered for participant", "privacy.What.answered"),
            Map.entry("participant taken off", "privacy.What.takenOff"),
            Map.entry("undelivered messages", "privacy.What.undelivered"),
            Map.entry("written to group", "privacy.What.written"),
            Map.entry("room", "privacy.What.room"),
            Map.entry("evaluation", "privacy.What.evaluation"),
            Map.entry("call for help", "privacy.What.helpRequest"),
            Map.entry("group ended", "privacy.What.groupEnded"),
            Map.entry("host in list", "privacy.What.hostInList"),
            Map.entry("host proposed", "privacy.What.hostProposed"),
            Map.entry("host in mail", "privacy.What.hostInMail"),
            Map.entry("host profile", "privacy.What.hostProfile"));

    private WhatWasLookedAt() {}

    /** Key of its text; of a text that says something, where the short name is new. */
    public static String key(String what) {
        return KEYS.getOrDefault(what, "privacy.What.other");
    }

    /** The short names that have words of their own. */
    static Set<String> known() {
        return KEYS.keySet();
    }
}
