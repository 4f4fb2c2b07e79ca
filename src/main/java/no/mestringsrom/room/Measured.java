package no.mestringsrom.room;

/** What is measured in a sitting beside exchange time, which always is, and asked of those who were there. */
public enum Measured {
    /** How long a professional and an experienced user are there together (exchange time, rule 5). */
    PAIR,
    /** How long each role is heard (rule 7). Without it nothing about voices is written down, whatever a page reports. */
    VOICES,
    /** How it was, in one tap. */
    IMPRESSIONS,
    /** What the group is owed from one sitting to the next (rule 6). */
    BALANCE
}
