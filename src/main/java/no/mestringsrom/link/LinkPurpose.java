package no.mestringsrom.link;

/** What a link is for. */
public enum LinkPurpose {
    /** A participant's personal link; the id is the registration's. */
    PARTICIPANT,
    /** A new address of a participant; the id is the change's. */
    ADDRESS,
    /** The letter on paper for somebody who was just signed up by a helper; the id is the registration's. */
    LETTER,
    /** A host's way into the room; the id is that of the host's place in the course. */
    HOST,
    /** What became of an order for a course; the id is the order's. */
    REQUEST,
    /** A host's answer to the question whether to host; the id is that of the host's place in the course. */
    INVITATION,
    /** Where a host says when they can; the id is the account's. */
    HOST_AVAILABILITY,
    /** A host's calendar feed; the id is the feed's key. */
    HOST_FEED,
    /** A member's way to a meeting of a network; the id is the invitation's. */
    MEETING,
    /** A member's feed of meetings; the id is the feed's key. */
    MEETING_FEED,
    /** Which dates suit a member; the id is the ballot's. */
    MEETING_POLL,
    /** A member's way to their self-help group; the id is that of their place in it. */
    SELFHELP,
    /** Whether somebody wants to come to a self-help group; the id is the invitation's. */
    SELFHELP_INVITATION,
    /** A new address of a member of a self-help group; the id is the change's. */
    SELFHELP_ADDRESS,
    /** Where a member stops a network's mails; the id is that of the member in the network. */
    NETWORK_MAIL
}
