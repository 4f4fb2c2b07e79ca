package no.mestringsrom.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/**
 * Beans of this kind keep something about a participant, and say what: the participant sees all of it and may take it out.
 * Whoever keeps something also deletes it on {@link ParticipantErased}. A test reads the database's tables and finds one
 * that nobody answers for.
 */
public interface KeptAbout {

    /** Smaller comes first. */
    int order();

    /** Names of the tables that it answers for. */
    Set<String> tables();

    /** What is kept now, in the order it is to be read. */
    List<Kept> about(RegistrationId who, Language language);

    /**
     * Something that is kept for one purpose.
     *
     * @param name for machines; stays the same in all languages
     * @param title for the person
     */
    record Kept(String name, String title, List<Item> items) {}

    /**
     * @param name for machines
     * @param label for the person
     * @param value for machines: moments as ISO 8601 in UTC, choices by their names
     * @param words the same for the person
     */
    record Item(String name, String label, String value, String words) {

        private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

        public static Item of(String name, String label, String value) {
            return new Item(name, label, value, value);
        }

        public static Item at(String name, String label, Instant moment, Language language) {
            return new Item(name, label, moment.toString(), words(moment, language));
        }

        /** Day and time by Norway's clocks. */
        public static String words(Instant moment, Language language) {
            ZonedDateTime there = moment.atZone(NORWAY);
            return Formats.date(language, there.toLocalDate()) + " " + Formats.time(language, there.toLocalTime());
        }
    }
}
