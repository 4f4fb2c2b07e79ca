package no.mestringsrom.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.exchange.SegmentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with the product: one readable file each; what is new in one becomes an edition. */
@Component
class TemplateLibrary {

    private static final String FILES = "classpath:/templates/*.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private record TemplateFile(
            String title,
            String summary,
            TargetGroup targetGroup,
            double leastShare,
            String copingModel,
            @Nullable WeekPattern weeks,
            Set<TemplatePart> fixed,
            List<SessionEntry> sessions,
            @Nullable List<TemplateCheck> checklist,
            @Nullable CompetenceGiven gives) {}

    private record SessionEntry(String title, int daysAfterFirst, List<ItemEntry> agenda) {}

    /**
     * An item that the hosts may not shorten leaves {@code adaptable} out, and one for everybody together {@code groupSize}.
     */
    private record ItemEntry(SegmentKind kind, int minutes, boolean adaptable, int groupSize, String title) {}

    private final CourseTemplates templates;

    TemplateLibrary(CourseTemplates templates) {
        this.templates = templates;
    }

    /** Before anything else that begins when the application has started: courses are planned from templates. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void addMissing() {
        for (CourseTemplateDetails template : read()) {
            try {
                templates.keep(template);
            } catch (DataIntegrityViolationException | OptimisticLockingFailureException anotherInstanceWasFaster) {
                templates.get(template.id());
            }
        }
    }

    static List<CourseTemplateDetails> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(TemplateLibrary::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CourseTemplateDetails read(Resource resource) {
        String name = Objects.requireNonNull(resource.getFilename()).replace(".yaml", "");
        try (InputStream content = resource.getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return details(name, MAPPER.convertValue(tree, TemplateFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CourseTemplateDetails details(String name, TemplateFile file) {
        return CourseTemplateDetails.ofLibrary(
                TemplateId.ofLibrary(name),
                TemplateRules.checked(new TemplateContent(
                        file.title(),
                        file.summary(),
                        file.targetGroup(),
                        file.leastShare(),
                        file.copingModel(),
                        file.weeks(),
                        file.fixed(),
                        file.sessions().stream().map(TemplateLibrary::session).toList(),
                        Objects.requireNonNullElse(file.checklist(), List.of()),
                        file.gives())));
    }

    private static TemplateSession session(SessionEntry entry) {
        List<AgendaItem> agenda = new ArrayList<>();
        for (ItemEntry item : entry.agenda()) {
            agenda.add(new AgendaItem(
                    "item-" + (agenda.size() + 1),
                    item.title(),
                    item.kind(),
                    item.minutes(),
                    item.adaptable(),
                    item.groupSize()));
        }
        return new TemplateSession(entry.title(), entry.daysAfterFirst(), agenda);
    }
}
