package no.mestringsrom.settings;

/** A setting that the application can't start with. The message says which, and what to do about it, in one sentence. */
public class SettingRefused extends RuntimeException {

    public SettingRefused(String message) {
        super(message);
    }
}
