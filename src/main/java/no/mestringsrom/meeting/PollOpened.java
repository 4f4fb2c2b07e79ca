package no.mestringsrom.meeting;

/** Members are asked which date suits. */
public record PollOpened(PollId poll) {}
