package no.mestringsrom.material;

import java.util.List;

/** A material that can't be taken in or changed like this; {@link #messageKey()} is the text that says why. */
public final class MaterialRefused extends RuntimeException {

    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        LINK_MISSING,
        /** Not an address that begins with http:// or https://, too long, or with a name and password in it. */
        LINK_IMPOSSIBLE,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        FILE_MISSING,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        /** The upload broke off. */
        FILE_HALF,
        /** The disk is full. */
        NO_ROOM,
        /** The disk would not take it, for another reason. */
        NOT_STORED,
        /** An upload that was cleared away, or taken in already. */
        UPLOAD_GONE,
        /** A web page, whatever its name says. */
        IS_A_WEB_PAGE,
        /** An office document with programs in it. */
        HAS_MACROS,
        /** Word, Excel or PowerPoint from before 2007. */
        IS_OLD_OFFICE,
        TYPE_NOT_ALLOWED,
        /** Somewhere that takes one type alone. */
        ONLY_ONE_TYPE,
        /** The name ends as something else than it is. */
        NAME_SAYS_OTHERWISE,
        NOT_A_FILM,
        CAPTIONS_IMPOSSIBLE,
        CAPTIONS_TOO_LARGE,
        CHANGED_BY_SOMEONE_ELSE
    }

    private final Reason reason;
    private final List<Object> arguments;

    /** @param arguments what the text names, in the order of its placeholders */
    MaterialRefused(Reason reason, Object... arguments) {
        super("Material refused: " + reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "material.MaterialRefused." + reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
