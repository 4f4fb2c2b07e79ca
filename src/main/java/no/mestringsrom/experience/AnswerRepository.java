package no.mestringsrom.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<NetworkAnswer, AnswerId> {

    NetworkAnswer save(NetworkAnswer answer);

    Optional<NetworkAnswer> findByIdAndQuestion(AnswerId id, QuestionId question);

    /** What helped first, then in the order they came. */
    List<NetworkAnswer> findByQuestionOrderByHelpedDescAnsweredAt(QuestionId question, Limit limit);

    /** The newest first. */
    @Query("select new no.mestringsrom.experience.AnswerRepository$Words(q.id, a.words)"
            + " from NetworkAnswer a, NetworkQuestion q where q.id = a.question and q.network = :network"
            + " order by a.answeredAt desc")
    List<Words> ofNetwork(NetworkId network, Limit limit);

    /** The newest first. */
    @Query("select new no.mestringsrom.experience.AnswerRepository$Words(a.question, a.words) from NetworkAnswer a"
            + " where a.question in :questions order by a.answeredAt desc")
    List<Words> ofQuestions(Collection<QuestionId> questions, Limit limit);

    record Words(QuestionId question, String words) {}

    /** How many there are by others than whoever asked, of questions that have any. */
    @Query("select new no.mestringsrom.experience.AnswerRepository$Count(a.question, count(a),"
            + " sum(case when a.helped = true then 1 else 0 end)) from NetworkAnswer a, NetworkQuestion q"
            + " where q.id = a.question and a.author <> q.author and a.question in :questions group by a.question")
    List<Count> count(Collection<QuestionId> questions);

    record Count(QuestionId question, long all, long helped) {}

    /** By others than whoever asked; newest first. */
    @Query(
            "select new no.mestringsrom.experience.AnswerRepository$Given(q.id, q.title, a.author, a.answeredAt)"
                    + " from NetworkAnswer a, NetworkQuestion q where q.id = a.question and q.network = :network"
                    + " and a.author <> q.author and a.answeredAt >= :since and a.answeredAt < :until order by a.answeredAt desc")
    List<Given> givenBetween(NetworkId network, Instant since, Instant until, Limit limit);

    /** By others, to the questions of this one; newest last. */
    @Query("select new no.mestringsrom.experience.AnswerRepository$Given(q.id, q.title, a.author, a.answeredAt)"
            + " from NetworkAnswer a, NetworkQuestion q where q.id = a.question and q.author = :asker"
            + " and a.author <> :asker and a.answeredAt >= :since and a.answeredAt < :until order by a.answeredAt")
    List<Given> givenTo(ColleagueId asker, Instant since, Instant until);

    record Given(QuestionId question, String title, ColleagueId author, Instant at) {}

    void delete(NetworkAnswer answer);
}
