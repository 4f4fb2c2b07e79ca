package no.mestringsrom.mail;

import java.util.UUID;

/** Sends SMS. */
interface SmsGateway {

    /**
     * @param id the same whenever the same SMS is sent again, so that a gateway that knows it already need not send it twice
     * @param mobile E.164, such as {@code +4790000000}
     */
    Carrier.Outcome send(UUID id, String mobile, String text);
}
