package no.mestringsrom.request;

/** There is no such order, or not any more. */
public class UnknownRequest extends RuntimeException {

    UnknownRequest(RequestId id) {
        super("No order " + id.value());
    }
}
