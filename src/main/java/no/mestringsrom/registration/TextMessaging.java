package no.mestringsrom.registration;

/**
 * Reaches people on their mobiles. The feature that sends text messages hands it in as a bean; while there is none, or it is
 * off, nobody is asked for a mobile number, because a link sent to one would be waited for in vain.
 */
public interface TextMessaging {

    boolean isOn();
}
