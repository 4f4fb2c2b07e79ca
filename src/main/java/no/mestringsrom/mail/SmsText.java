package no.mestringsrom.mail;

/**
 * Writes with the characters that an SMS of 160 is counted in (GSM 03.38): one single other character makes it 70. What our
 * texts are typeset with is put plainly; letters that have no place there stay, for a name must be right.
 */
final class SmsText {

    private SmsText() {}

    static String of(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('–', '-')
                .replace('—', '-')
                .replace('«', '"')
                .replace('»', '"')
                .replace('’', '\'')
                .replace("…", "...")
                .strip();
    }
}
