package no.mestringsrom.experience;

/** The mails that a member gets from a network until they say no. */
public enum NetworkMail {
    /** What is new, on Monday mornings. */
    DIGEST,
    /** What was said of one's own examples and questions, at most once a day. */
    REPLIES,
    /** A question about a target group that one knows or follows. */
    QUESTIONS
}
