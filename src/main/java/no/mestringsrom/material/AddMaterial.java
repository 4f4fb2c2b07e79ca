package no.mestringsrom.material;

/** @param title may be left empty for a file: then it is the file's name */
public record AddMaterial(
        MaterialPlace place, String title, MaterialPhase phase, MaterialAudience audience, MaterialContent content) {}
