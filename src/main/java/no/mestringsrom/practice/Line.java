package no.mestringsrom.practice;

/** The way to one meeting page. Telling never waits: a page that does not listen is cut off instead. */
interface Line {

    void tell(Told told);

    /** After what has been told so far. */
    void close();
}
