package no.mestringsrom.selfhelp;

import java.time.Instant;

/** A call for help that nobody has answered. What it says is read on a page of its own. */
public record WaitingHelpRequest(HelpRequestId id, Instant askedAt) {}
