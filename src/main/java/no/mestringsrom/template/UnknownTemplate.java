package no.mestringsrom.template;

/** There is no such template. */
public final class UnknownTemplate extends RuntimeException {

    UnknownTemplate(TemplateId id) {
        super("No template " + id.value());
    }
}
