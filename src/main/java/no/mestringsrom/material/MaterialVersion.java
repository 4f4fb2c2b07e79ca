package no.mestringsrom.material;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.material.FileType.Showing;
import no.mestringsrom.material.MaterialContent.UploadedFile;
import no.mestringsrom.material.MaterialContent.WebLink;
import no.mestringsrom.material.MaterialContent.WrittenText;
import no.mestringsrom.material.MaterialRefused.Reason;
import no.mestringsrom.texts.Language;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a material held from some moment on. Never changed but for a film's captions: what is new is a version of its own. */
@Entity
@Table(name = "material_version")
class MaterialVersion {

    static final int LONGEST_LINK = 2000;
    static final int LONGEST_TEXT = 20_000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "material_id")
    private Material material;

    private int number;
    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId madeBy;

    private @Nullable String url;
    private @Nullable String body;
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    private @Nullable FileType fileType;

    private @Nullable Long sizeBytes;

    @ElementCollection
    @CollectionTable(name = "material_caption", joinColumns = @JoinColumn(name = "version_id"))
    @BatchSize(size = 100)
    private final List<Captions> captions = new ArrayList<>();

    @Embeddable
    record Captions(
            @Enumerated(EnumType.STRING) Language language,
            @Column(name = "id") UUID bytes) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MaterialVersion() {}

    MaterialVersion(Material material, int number, MaterialContent content, AccountId by, Instant now) {
        this.material = material;
        this.number = number;
        this.madeBy = by;
        this.madeAt = now;
        this.id = content instanceof UploadedFile upload ? upload.file().id() : UUID.randomUUID();
        switch (content) {
            case WebLink link -> this.url = link(link.url());
            case WrittenText text -> this.body = text(text.markdown());
            case UploadedFile upload -> {
                this.fileName = upload.file().name();
                this.fileType = upload.file().type();
                this.sizeBytes = upload.file().size();
            }
        }
    }

    /** Whether it would be no new version. */
    boolean holds(MaterialContent content) {
        return switch (content) {
            case WebLink link -> link(link.url()).equals(url);
            case WrittenText text -> text(text.markdown()).equals(body);
            case UploadedFile upload -> false;
        };
    }

    List<UUID> caption(Language language, UUID bytes) {
        List<UUID> before = captions.stream()
                .filter(known -> known.language() == language)
                .map(Captions::bytes)
                .toList();
        captions.removeIf(known -> known.language() == language);
        captions.add(new Captions(language, bytes));
        return before;
    }

    private static String link(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            throw new MaterialRefused(Reason.LINK_MISSING);
        }
        if (!address.contains(":")) {
            address = "https://" + address;
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || address.length() > LONGEST_LINK) {
                throw new MaterialRefused(Reason.LINK_IMPOSSIBLE);
            }
            return uri.toASCIIString();
        } catch (URISyntaxException noAddress) {
            throw new MaterialRefused(Reason.LINK_IMPOSSIBLE);
        }
    }

    private static String text(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new MaterialRefused(Reason.TEXT_MISSING);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new MaterialRefused(Reason.TEXT_TOO_LONG, LONGEST_TEXT);
        }
        return text;
    }

    /** Everything of it that lies in the folder of files. */
    Stream<UUID> bytes() {
        Stream<UUID> own = fileType == null ? Stream.empty() : Stream.of(id);
        return Stream.concat(own, captions.stream().map(Captions::bytes));
    }

    boolean isFilm() {
        return fileType != null && fileType.showing() == Showing.FILM;
    }

    MaterialItem.@Nullable File file() {
        if (fileType == null) {
            return null;
        }
        return new MaterialItem.File(
                id,
                Objects.requireNonNull(fileName),
                fileType,
                Objects.requireNonNull(sizeBytes),
                captions.stream()
                        .map(known -> new MaterialItem.Caption(known.language(), known.bytes()))
                        .sorted(Comparator.comparing(MaterialItem.Caption::language))
                        .toList());
    }

    int number() {
        return number;
    }

    Instant madeAt() {
        return madeAt;
    }

    AccountId madeBy() {
        return madeBy;
    }

    @Nullable
    String url() {
        return url;
    }

    @Nullable
    String body() {
        return body;
    }
}
