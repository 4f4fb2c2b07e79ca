package no.mestringsrom.material;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which bytes are to go. Only what stands here is ever deleted: a folder that belongs to another database, or to a newer
 * backup, loses nothing.
 */
@Component
@Transactional(readOnly = true)
class Discards {

    private final JdbcClient database;

    Discards(JdbcClient database) {
        this.database = database;
    }

    /** Bytes that are about to be written: until they are taken in, nothing may show them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void announce(UUID id) {
        add(id);
    }

    /** They are taken in, together with the row that shows them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeIn(UUID id) {
        strike(id);
    }

    /** Nothing needs them any more once this transaction is through. */
    @Transactional(propagation = Propagation.MANDATORY)
    void discard(Collection<UUID> ids) {
        ids.forEach(this::add);
    }

    /** They are deleted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void gone(UUID id) {
        strike(id);
    }

    List<UUID> all() {
        return database.sql("select id from material_discard")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Seen apart from whatever transaction is going on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean contains(UUID id) {
        return database.sql("select count(*) from material_discard where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(UUID id) {
        database.sql("insert into material_discard (id) values (?)").param(id).update();
    }

    private void strike(UUID id) {
        database.sql("delete from material_discard where id = ?").param(id).update();
    }
}
