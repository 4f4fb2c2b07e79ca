package no.mestringsrom.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RemarkRepository extends Repository<Remark, RemarkId> {

    Remark save(Remark remark);

    Optional<Remark> findByIdAndExample(RemarkId id, ExampleId example);

    List<Remark> findByExampleOrderByWrittenAtDesc(ExampleId example, Limit limit);

    boolean existsByExampleAndTriedBy(ExampleId example, ColleagueId triedBy);

    /** The newest first. */
    @Query("select new no.mestringsrom.experience.RemarkRepository$Words(e.id, r.words)"
            + " from Remark r, PracticeExample e where e.id = r.example and e.network = :network and r.words <> ''"
            + " order by r.writtenAt desc")
    List<Words> ofNetwork(NetworkId network, Limit limit);

    /** The newest first. */
    @Query("select new no.mestringsrom.experience.RemarkRepository$Words(r.example, r.words) from Remark r"
            + " where r.example in :examples and r.words <> '' order by r.writtenAt desc")
    List<Words> ofExamples(Collection<ExampleId> examples, Limit limit);

    record Words(ExampleId example, String words) {}

    /** How many there are, of examples that have any. */
    @Query("select new no.mestringsrom.experience.RemarkRepository$Count(r.example, count(r), count(r.triedBy.value))"
            + " from Remark r where r.example in :examples group by r.example")
    List<Count> count(Collection<ExampleId> examples);

    record Count(ExampleId example, long all, long tried) {}

    /** By others, of the examples of this one; newest last. */
    @Query("select new no.mestringsrom.experience.RemarkRepository$Said(e.id, e.title, r.writtenAt)"
            + " from Remark r, PracticeExample e where e.id = r.example and e.author = :author and r.author <> :author"
            + " and r.writtenAt >= :since and r.writtenAt < :until order by r.writtenAt")
    List<Said> toldTo(ColleagueId author, Instant since, Instant until);

    record Said(ExampleId example, String title, Instant at) {}

    void delete(Remark remark);
}
