package no.mestringsrom.print;

/** So much is being printed that this would have had to wait too long. Try again in a few seconds. */
public class PrintBusy extends RuntimeException {

    PrintBusy() {
        super("Too much is being printed at once");
    }
}
