package no.mestringsrom.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditionRepository extends Repository<TemplateEdition, TemplateEdition.Key> {

    Optional<TemplateEdition> findById(TemplateEdition.Key key);

    @Query("select edition from TemplateEdition edition where edition.key in :keys")
    List<TemplateEdition> findAllById(Collection<TemplateEdition.Key> keys);

    /** Newest first, without what they say. */
    @Query("select new no.mestringsrom.template.EditionNote(edition.key.number, edition.note, edition.savedAt)"
            + " from TemplateEdition edition where edition.key.template = :template order by edition.key.number desc")
    List<EditionNote> notes(UUID template);

    TemplateEdition save(TemplateEdition edition);
}
