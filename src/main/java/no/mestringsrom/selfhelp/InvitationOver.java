package no.mestringsrom.selfhelp;

/** An invitation was answered or taken back, or its group or whoever made it is gone. Told within the transaction. */
public record InvitationOver(InvitationId invitation) {}
