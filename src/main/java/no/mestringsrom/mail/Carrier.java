package no.mestringsrom.mail;

/** Takes messages of one channel out of the house. */
interface Carrier {

    enum Outcome {
        TAKEN,
        /** It will never be taken: there is no such recipient. */
        REFUSED,
        /** No answer, or one that may be another one later. */
        NOT_NOW
    }

    Channel channel();

    Outcome deliver(Parcel parcel);
}
