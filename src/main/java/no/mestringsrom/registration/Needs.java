package no.mestringsrom.registration;

/**
 * What somebody needs to be able to take part, in their own words.
 *
 * @param interpreter the language to interpret, or empty for no interpreter
 * @param other in at most {@value FormFields#LONGEST_NEED} characters, or empty
 */
public record Needs(String interpreter, boolean hardOfHearing, String other) {

    public static final Needs NONE = new Needs("", false, "");

    public boolean isNone() {
        return equals(NONE);
    }
}
