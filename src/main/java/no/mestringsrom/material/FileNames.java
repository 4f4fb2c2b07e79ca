package no.mestringsrom.material;

import java.util.Locale;

/** Names of uploaded files. They are only ever shown and handed to whoever downloads: nothing on our disk is called by them. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * Without a path, and without what can't be seen, such as marks that turn the direction of writing and make
     * {@code gpj.exe} look like a picture; too long a name is cut.
     */
    static String safe(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileNames::isVisible).forEach(kept::appendCodePoint);
        String name = kept.toString().strip();
        while (name.startsWith(".")) {
            name = name.substring(1).strip();
        }
        String ending = ending(name);
        String body = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        int most = LONGEST - ending.length();
        if (body.codePointCount(0, body.length()) > most) {
            body = body.substring(0, body.offsetByCodePoints(0, most)).strip();
        }
        return ending.isEmpty() ? body : body + "." + ending;
    }

    /** The safe name with the ending of what the file is. */
    static String withEnding(String safe, FileType type) {
        String body = withoutEnding(safe);
        String ending = ending(safe);
        return (body.isEmpty() ? type.label().toLowerCase(Locale.ROOT) : body) + "."
                + (type.endings().contains(ending) ? ending : type.endings().getFirst());
    }

    static String withoutEnding(String safe) {
        String ending = ending(safe);
        return ending.isEmpty() ? safe : safe.substring(0, safe.length() - ending.length() - 1);
    }

    /** In lower case, without the dot; empty where there is none that could be one. */
    static String ending(String safe) {
        int dot = safe.lastIndexOf('.');
        String ending = dot < 0 ? "" : safe.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(character) < 0;
        };
    }
}
