package no.mestringsrom.experience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.SharedMaterials;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.search.Findable;
import no.mestringsrom.search.Themes;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TargetGroup;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What a network has written and shares, as {@link ExperienceIndex} finds it. */
@Component
class ExperienceReading {

    static final String KIND = "kind";
    static final String GROUP = "group";

    /** Of examples and of questions; older ones are found by whoever has their address. */
    private static final int MOST = 2_000;

    /** Of what was said of examples, and of answers. */
    private static final int MOST_SAID = 10_000;

    /** Whose materials are taken in, the latest. */
    private static final int MOST_COURSES = 60;

    /** Templates and materials: as they are read, and as they are found. */
    record Shared(List<Findable> findables, Map<String, Hit> hits) {}

    record Changed(HitKind kind, UUID what) {}

    private final ExampleRepository examples;
    private final RemarkRepository remarks;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final CourseTemplates templates;
    private final SharedMaterials materials;
    private final MaterialReading reading;
    private final Municipalities municipalities;
    private final Themes themes;

    ExperienceReading(
            ExampleRepository examples,
            RemarkRepository remarks,
            QuestionRepository questions,
            AnswerRepository answers,
            CourseTemplates templates,
            SharedMaterials materials,
            MaterialReading reading,
            Municipalities municipalities,
            Themes themes) {
        this.examples = examples;
        this.remarks = remarks;
        this.questions = questions;
        this.answers = answers;
        this.templates = templates;
        this.materials = materials;
        this.reading = reading;
        this.municipalities = municipalities;
        this.themes = themes;
    }

    /** All examples and questions, with what was said of them. */
    List<Findable> written(NetworkId network) {
        return both(examples(network), questions(network));
    }

    /** Those of these that are still there. */
    List<Findable> written(Set<Changed> changed) {
        return both(examples(changed), questions(changed));
    }

    private static List<Findable> both(List<Findable> examples, List<Findable> questions) {
        return Stream.concat(examples.stream(), questions.stream()).toList();
    }

    static String key(HitKind kind, Object id) {
        return kind + ":" + id;
    }

    Shared shared(NetworkId network) {
        List<Findable> all = new ArrayList<>();
        Map<String, Hit> shared = new HashMap<>();
        Set<Object> originals = new HashSet<>();
        templates.all().stream()
                .filter(template ->
                        template.sharing() == Sharing.NETWORK && network.value().equals(template.network()))
                .forEach(template -> {
                    Findable findable = findable(template);
                    all.add(findable);
                    shared.put(findable.key(), new Hit.OfTemplate(template));
                    reading.ofTemplate(template.id()).forEach(item -> {
                        originals.add(original(item));
                        Findable along = findable(item, template.title(), List.of());
                        all.add(along);
                        shared.put(along.key(), new Hit.OfTemplateMaterial(template, item));
                    });
                });
        materials
                .in(network, MOST_COURSES)
                .forEach(of -> of.items().stream()
                        .filter(item -> originals.add(original(item)))
                        .forEach(item -> {
                            Findable findable = findable(
                                    item, of.course().title(), of.course().municipalities());
                            all.add(findable);
                            shared.put(findable.key(), new Hit.OfMaterial(of.course(), item));
                        }));
        return new Shared(List.copyOf(all), Map.copyOf(shared));
    }

    /** What is laid out in many courses as it came with their template is found once. */
    private static Object original(MaterialItem item) {
        return List.of(item.original() == null ? item.id() : item.original(), item.title());
    }

    private List<Findable> examples(NetworkId network) {
        return examples(
                examples.findByNetworkOrderByWrittenAtDesc(network, Limit.of(MOST)),
                remarks.ofNetwork(network, Limit.of(MOST_SAID)));
    }

    private List<Findable> examples(Set<Changed> changed) {
        List<ExampleId> ids = ids(changed, HitKind.EXAMPLE, ExampleId::new);
        return ids.isEmpty()
                ? List.of()
                : examples(examples.findByIdIn(ids), remarks.ofExamples(ids, Limit.of(MOST_SAID)));
    }

    private List<Findable> examples(List<PracticeExample> found, List<RemarkRepository.Words> of) {
        Map<ExampleId, String> said = of.stream()
                .collect(Collectors.groupingBy(
                        RemarkRepository.Words::example,
                        Collectors.mapping(RemarkRepository.Words::words, Collectors.joining(" "))));
        return found.stream()
                .map(example -> findable(
                        HitKind.EXAMPLE,
                        example.id().value(),
                        example.title(),
                        example.municipality(),
                        example.groups(),
                        example.words() + " " + said.getOrDefault(example.id(), ""),
                        example.writtenAt()))
                .toList();
    }

    private List<Findable> questions(NetworkId network) {
        return questions(
                questions.findByNetworkOrderByAskedAtDesc(network, Limit.of(MOST)),
                answers.ofNetwork(network, Limit.of(MOST_SAID)));
    }

    private List<Findable> questions(Set<Changed> changed) {
        List<QuestionId> ids = ids(changed, HitKind.QUESTION, QuestionId::new);
        return ids.isEmpty()
                ? List.of()
                : questions(questions.findByIdIn(ids), answers.ofQuestions(ids, Limit.of(MOST_SAID)));
    }

    private static <T> List<T> ids(Set<Changed> changed, HitKind kind, Function<UUID, T> id) {
        return changed.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> id.apply(one.what()))
                .toList();
    }

    private List<Findable> questions(List<NetworkQuestion> found, List<AnswerRepository.Words> of) {
        Map<QuestionId, String> said = of.stream()
                .collect(Collectors.groupingBy(
                        AnswerRepository.Words::question,
                        Collectors.mapping(AnswerRepository.Words::words, Collectors.joining(" "))));
        return found.stream()
                .map(question -> findable(
                        HitKind.QUESTION,
                        question.id().value(),
                        question.title(),
                        question.municipality(),
                        question.groups(),
                        question.words() + " " + said.getOrDefault(question.id(), ""),
                        question.askedAt()))
                .toList();
    }

    private Findable findable(
            HitKind kind,
            Object id,
            String title,
            String municipality,
            Set<TargetGroup> groups,
            String words,
            Instant at) {
        return new Findable(
                key(kind, id),
                title,
                places(Stream.of(municipality)),
                themes(groups, title),
                words,
                marks(kind, groups),
                -at.getEpochSecond());
    }

    private Findable findable(CourseTemplateDetails template) {
        Set<TargetGroup> groups = Set.of(template.targetGroup());
        return new Findable(
                key(HitKind.TEMPLATE, template.id().value()),
                template.title(),
                "",
                themes(groups, template.title()),
                template.summary(),
                marks(HitKind.TEMPLATE, groups),
                0);
    }

    /** @param of title of the course or of the template */
    private Findable findable(MaterialItem item, String of, Collection<String> municipalities) {
        String about = item.title() + ". " + of;
        return new Findable(
                key(HitKind.MATERIAL, item.id().value()),
                item.title(),
                places(municipalities.stream()),
                themes.around(about),
                of + " " + Objects.requireNonNullElse(item.text(), ""),
                marks(HitKind.MATERIAL, groups(about)),
                0);
    }

    /** Of a material those that its name or its course's or template's names. */
    private Set<TargetGroup> groups(String text) {
        return Stream.of(TargetGroup.values())
                .filter(group -> themes.isAbout(group.name(), text))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> marks(HitKind kind, Set<TargetGroup> groups) {
        return Map.of(
                KIND,
                Set.of(kind.name()),
                GROUP,
                groups.stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private String themes(Set<TargetGroup> groups, String title) {
        return groups.stream().map(Enum::name).map(themes::words).collect(Collectors.joining(" ")) + " "
                + themes.around(title);
    }

    private String places(Stream<String> numbers) {
        return municipalities.withNumbers(numbers.toList()).stream()
                .map(Municipality::searchedBy)
                .collect(Collectors.joining(" "));
    }
}
