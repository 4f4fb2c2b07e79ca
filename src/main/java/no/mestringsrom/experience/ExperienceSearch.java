package no.mestringsrom.experience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.search.Found;
import no.mestringsrom.search.Wanted;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding what one network shares, for its members: everything in one search, and what is new. */
@Service
@Transactional(readOnly = true)
public class ExperienceSearch {

    public static final int PAGE = 10;

    /** Nobody turns more pages. */
    private static final int LAST_PAGE = 100;

    private static final Duration STILL_ASKED = Duration.ofDays(90);

    /** @param unanswered questions of the last months */
    public record News(List<Hit.OfExample> examples, List<Hit.OfQuestion> unanswered) {}

    private final ExperienceIndex index;
    private final ExampleRepository examples;
    private final RemarkRepository remarks;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final Colleagues colleagues;
    private final Networks networks;
    private final Clock clock;

    ExperienceSearch(
            ExperienceIndex index,
            ExampleRepository examples,
            RemarkRepository remarks,
            QuestionRepository questions,
            AnswerRepository answers,
            Colleagues colleagues,
            Networks networks,
            Clock clock) {
        this.index = index;
        this.examples = examples;
        this.remarks = remarks;
        this.questions = questions;
        this.answers = answers;
        this.colleagues = colleagues;
        this.networks = networks;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but a member */
    public Hits find(NetworkId network, LookFor what) {
        networks.requireMember(network);
        ExperienceIndex.Indexed indexed = index.of(network);
        Map<String, Set<String>> marks = new HashMap<>();
        if (what.kind() != null) {
            marks.put(ExperienceReading.KIND, Set.of(what.kind().name()));
        }
        if (what.group() != null) {
            marks.put(ExperienceReading.GROUP, Set.of(what.group().name()));
        }
        int page = Math.clamp(what.page(), 0, LAST_PAGE);
        Found keys = indexed.words().find(new Wanted(what.words(), marks, Long.MIN_VALUE, page * PAGE, PAGE));
        Map<String, Hit> byKey = new HashMap<>(indexed.shared());
        byKey.putAll(read(network, keys.keys()));
        return new Hits(
                keys.keys().stream().map(byKey::get).filter(Objects::nonNull).toList(),
                keys.total(),
                keys.total() > (page + 1L) * PAGE && page < LAST_PAGE,
                keys.closeness());
    }

    /**
     * The newest of each, not older than questions are still asked.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public News newest(NetworkId network, int most) {
        networks.requireMember(network);
        Instant now = clock.instant();
        return new News(
                examplesFound(network, examples.findByNetworkOrderByWrittenAtDesc(network, Limit.of(most))),
                questionsFound(
                        network,
                        questions.unanswered(network, now.minus(STILL_ASKED), now.plusSeconds(1), Limit.of(most))));
    }

    /** As the database has them now: what was withdrawn a moment ago is left out. */
    private Map<String, Hit> read(NetworkId network, List<String> keys) {
        Map<String, Hit> read = new HashMap<>();
        examplesFound(
                        network,
                        examples.findByIdIn(
                                ids(keys, HitKind.EXAMPLE).map(ExampleId::new).toList()))
                .forEach(one ->
                        read.put(ExperienceReading.key(HitKind.EXAMPLE, one.id().value()), one));
        questionsFound(
                        network,
                        questions.findByIdIn(
                                ids(keys, HitKind.QUESTION).map(QuestionId::new).toList()))
                .forEach(one -> read.put(
                        ExperienceReading.key(HitKind.QUESTION, one.id().value()), one));
        return read;
    }

    private static Stream<UUID> ids(List<String> keys, HitKind kind) {
        String prefix = ExperienceReading.key(kind, "");
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> UUID.fromString(key.substring(prefix.length())));
    }

    private List<Hit.OfExample> examplesFound(NetworkId network, List<PracticeExample> found) {
        Colleagues.Names names = colleagues.names(
                network, found.stream().map(PracticeExample::author).collect(Collectors.toSet()));
        Map<ExampleId, RemarkRepository.Count> counts = found.isEmpty()
                ? Map.of()
                : remarks.count(found.stream().map(PracticeExample::id).toList()).stream()
                        .collect(Collectors.toMap(RemarkRepository.Count::example, Function.identity()));
        return found.stream()
                .map(example -> {
                    RemarkRepository.Count count =
                            counts.getOrDefault(example.id(), new RemarkRepository.Count(example.id(), 0, 0));
                    return new Hit.OfExample(
                            example.id(),
                            example.title(),
                            example.done(),
                            example.groups(),
                            names.writer(example.author(), example.municipality()),
                            example.writtenAt(),
                            count.all(),
                            count.tried());
                })
                .toList();
    }

    private List<Hit.OfQuestion> questionsFound(NetworkId network, List<NetworkQuestion> found) {
        Colleagues.Names names = colleagues.names(
                network, found.stream().map(NetworkQuestion::author).collect(Collectors.toSet()));
        Map<QuestionId, AnswerRepository.Count> counts = found.isEmpty()
                ? Map.of()
                : answers.count(found.stream().map(NetworkQuestion::id).toList()).stream()
                        .collect(Collectors.toMap(AnswerRepository.Count::question, Function.identity()));
        return found.stream()
                .map(question -> {
                    AnswerRepository.Count count =
                            counts.getOrDefault(question.id(), new AnswerRepository.Count(question.id(), 0, 0));
                    return new Hit.OfQuestion(
                            question.id(),
                            question.title(),
                            question.groups(),
                            names.writer(question.author(), question.municipality()),
                            question.askedAt(),
                            count.all(),
                            count.helped() > 0);
                })
                .toList();
    }
}
