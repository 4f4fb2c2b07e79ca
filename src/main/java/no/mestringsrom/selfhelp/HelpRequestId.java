package no.mestringsrom.selfhelp;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record HelpRequestId(@Column(name = "id") UUID value) implements Serializable {}
