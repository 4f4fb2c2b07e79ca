package no.mestringsrom.experience;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.UnknownTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The practice examples of a network, and what is said of them. Everything throws {@link AccessDeniedException} for anybody but
 * a member, and {@link UnknownExperience} for what the network does not have.
 */
@Service
@Transactional(readOnly = true)
public class Experiences {

    private final ExampleRepository examples;
    private final RemarkRepository remarks;
    private final Colleagues colleagues;
    private final Networks networks;
    private final CourseTemplates templates;
    private final CourseDirectory courses;
    private final Municipalities municipalities;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experiences(
            ExampleRepository examples,
            RemarkRepository remarks,
            Colleagues colleagues,
            Networks networks,
            CourseTemplates templates,
            CourseDirectory courses,
            Municipalities municipalities,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.examples = examples;
        this.remarks = remarks;
        this.colleagues = colleagues;
        this.networks = networks;
        this.templates = templates;
        this.courses = courses;
        this.municipalities = municipalities;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    public ExampleDetails example(NetworkId network, ExampleId id) {
        networks.requireMember(network);
        PracticeExample example = find(network, id);
        @Nullable ColleagueId self = self(network);
        boolean mine = example.author().equals(self);
        return new ExampleDetails(
                id,
                example.version(),
                example.written(),
                colleagues.names(network, List.of(example.author())).writer(example.author(), example.municipality()),
                example.writtenAt(),
                example.changedAt(),
                Optional.ofNullable(example.template()).flatMap(templates::find).orElse(null),
                Optional.ofNullable(example.course()).flatMap(courses::facts).orElse(null),
                mine,
                mine || networks.leads(network),
                remarks.count(List.of(id)).stream()
                        .mapToLong(RemarkRepository.Count::tried)
                        .sum(),
                self != null && remarks.existsByExampleAndTriedBy(id, self));
    }

    /** The newest first. */
    public List<RemarkDetails> remarks(NetworkId network, ExampleId id, int atMost) {
        networks.requireMember(network);
        find(network, id);
        List<Remark> found = remarks.findByExampleOrderByWrittenAtDesc(id, Limit.of(atMost));
        @Nullable ColleagueId self = self(network);
        boolean leads = networks.leads(network);
        Colleagues.Names names =
                colleagues.names(network, found.stream().map(Remark::author).collect(Collectors.toSet()));
        return found.stream()
                .map(remark -> new RemarkDetails(
                        remark.id(),
                        names.writer(remark.author(), remark.municipality()),
                        remark.isTried(),
                        remark.words(),
                        remark.writtenAt(),
                        leads || remark.author().equals(self)))
                .toList();
    }

    /** Where the one who is signed in wrote from the last time, else the municipality they represent; empty for none. */
    public String usualMunicipality(NetworkId network) {
        List<String> all = networks.requireMember(network).municipalities();
        return colleagues
                .self(network)
                .map(Colleague::municipality)
                .or(() -> represented(network, all))
                .filter(all::contains)
                .orElse("");
    }

    private Optional<String> represented(NetworkId network, List<String> numbers) {
        AccountId self = current.require().id();
        return networks.representatives(network).stream()
                .filter(member -> member.account().equals(self))
                .flatMap(member -> municipalities.withNumbers(numbers).stream()
                        .filter(place -> (member.represents() + " ").startsWith(place.name() + " ")))
                .map(Municipality::number)
                .findFirst();
    }

    @Transactional
    public ExampleId share(NetworkId network, WriteExample command) {
        NetworkSummary there = networks.requireMember(network);
        requireKnown(command.template(), command.course());
        Colleague self = colleagues.selfWriting(there, command.municipality());
        PracticeExample example = examples.save(PracticeExample.shared(network, self.id(), command, clock.instant()));
        events.publishEvent(written(network, example.id()));
        return example.id();
    }

    /**
     * @param version that was read
     * @throws ExperienceRefused if somebody has changed it since, or it can't be so
     * @throws AccessDeniedException for anybody but its author
     */
    @Transactional
    public void change(NetworkId network, ExampleId id, long version, WriteExample command) {
        NetworkSummary there = networks.requireMember(network);
        PracticeExample example = examples.lock(id, network).orElseThrow(() -> new UnknownExperience(id.value()));
        if (!example.author().equals(self(network))) {
            throw new AccessDeniedException("Not the author of example " + id.value());
        }
        if (example.version() != version) {
            throw new ExperienceRefused(Reason.CHANGED_BY_SOMEONE_ELSE);
        }
        if (!command.equals(example.written())) {
            // What it led to before it may lead to on, whatever has become of that.
            requireKnown(
                    Objects.equals(command.template(), example.template()) ? null : command.template(),
                    Objects.equals(command.course(), example.course()) ? null : command.course());
            colleagues.selfWriting(there, command.municipality());
            example.change(command, clock.instant());
            events.publishEvent(written(network, id));
        }
    }

    /** For good, with all that was said of it. */
    @Transactional
    public void withdraw(NetworkId network, ExampleId id) {
        networks.requireMember(network);
        PracticeExample example = find(network, id);
        requireOwn(network, example.author());
        examples.delete(example);
        events.publishEvent(written(network, id));
    }

    @Transactional
    public void comment(NetworkId network, ExampleId id, String municipality, String words) {
        NetworkSummary there = networks.requireMember(network);
        find(network, id);
        Colleague self = colleagues.selfWriting(there, municipality);
        remarks.save(Remark.comment(id, self, words, clock.instant()));
        events.publishEvent(written(network, id));
    }

    /**
     * We tried this too.
     *
     * @throws ExperienceRefused if they have said so already
     */
    @Transactional
    public void tried(NetworkId network, ExampleId id, String municipality, String words) {
        NetworkSummary there = networks.requireMember(network);
        // Who presses twice at once waits for the first press here.
        PracticeExample example = examples.lock(id, network).orElseThrow(() -> new UnknownExperience(id.value()));
        Colleague self = colleagues.selfWriting(there, municipality);
        if (remarks.existsByExampleAndTriedBy(id, self.id())) {
            throw new ExperienceRefused(Reason.TRIED_ALREADY);
        }
        remarks.save(Remark.tried(example.id(), self, words, clock.instant()));
        events.publishEvent(written(network, id));
    }

    @Transactional
    public void takeBack(NetworkId network, ExampleId id, RemarkId which) {
        networks.requireMember(network);
        find(network, id);
        Remark remark = remarks.findByIdAndExample(which, id).orElseThrow(() -> new UnknownExperience(which.value()));
        requireOwn(network, remark.author());
        remarks.delete(remark);
        events.publishEvent(written(network, id));
    }

    private static ExperienceWritten written(NetworkId network, ExampleId id) {
        return new ExperienceWritten(network, HitKind.EXAMPLE, id.value());
    }

    private void requireOwn(NetworkId network, ColleagueId author) {
        if (!author.equals(self(network)) && !networks.leads(network)) {
            throw new AccessDeniedException("Neither its author nor who leads network " + network.value());
        }
    }

    /** @throws UnknownTemplate or {@link UnknownExperience} for what the one who writes can't see */
    private void requireKnown(@Nullable TemplateId template, @Nullable CourseId course) {
        Stream.ofNullable(template).forEach(templates::get);
        if (course != null && courses.facts(course).isEmpty()) {
            throw new UnknownExperience(course.value());
        }
    }

    private PracticeExample find(NetworkId network, ExampleId id) {
        return examples.findByIdAndNetwork(id, network).orElseThrow(() -> new UnknownExperience(id.value()));
    }

    private @Nullable ColleagueId self(NetworkId network) {
        return colleagues.self(network).map(Colleague::id).orElse(null);
    }
}
