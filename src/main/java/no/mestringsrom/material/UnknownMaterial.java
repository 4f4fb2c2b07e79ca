package no.mestringsrom.material;

/** There is no such material, or not for the one who asks. */
public final class UnknownMaterial extends RuntimeException {

    UnknownMaterial(MaterialId id) {
        super("No material " + id.value());
    }
}
