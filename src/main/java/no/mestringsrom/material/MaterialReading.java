package no.mestringsrom.material;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePage;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TemplateId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is laid out, for those who may read it, each only what is for them and only when its time has come. What is not is
 * as if it did not exist.
 */
@Service
@Transactional(readOnly = true)
public class MaterialReading {

    private final MaterialRepository materials;
    private final MaterialAccess access;
    private final LeftOut leftOut;
    private final Seating seating;
    private final CourseSessions courses;
    private final CourseDirectory directory;
    private final ObjectProvider<NetworkCircle> networks;
    private final Clock clock;

    private final CourseTemplates templates;

    MaterialReading(
            CourseTemplates templates,
            MaterialRepository materials,
            MaterialAccess access,
            LeftOut leftOut,
            Seating seating,
            CourseSessions courses,
            CourseDirectory directory,
            ObjectProvider<NetworkCircle> networks,
            Clock clock) {
        this.templates = templates;
        this.materials = materials;
        this.access = access;
        this.leftOut = leftOut;
        this.seating = seating;
        this.courses = courses;
        this.directory = directory;
        this.networks = networks;
        this.clock = clock;
    }

    /**
     * Whose personal link this is, for a participant with a seat.
     *
     * @throws RoomRefused if the link opens nothing, there is no seat behind it, or the person is forgotten in the course
     */
    public Seat participant(String token) {
        Seat seat = seating.seat(LinkPurpose.PARTICIPANT, token);
        if (seat.name().isEmpty()) {
            throw new RoomRefused(RoomRefused.Reason.EXPIRED_LINK);
        }
        return seat;
    }

    /** @throws RoomRefused if the link opens nothing, or the person is no host of the course any more */
    public Seat host(String token) {
        return seating.seat(LinkPurpose.HOST, token);
    }

    /** Everything in the course that this person may read now: what is for all of it first, then session by session. */
    public List<MaterialItem> of(Seat seat) {
        return readable(CourseSittings.course(seat), reader(seat));
    }

    /** @throws UnknownMaterial if there is none that this person may read now */
    public MaterialItem of(Seat seat, MaterialId id) {
        return only(of(seat), id);
    }

    /** What anybody may read of a course that is or was published. */
    public List<MaterialItem> ofEverybody(CourseId course) {
        return directory.page(course).map(this::ofEverybody).orElse(List.of());
    }

    /** The same for whoever has read the course already. */
    public List<MaterialItem> ofEverybody(CoursePage page) {
        CourseId course = page.facts().id();
        return page.facts().status() != CourseStatus.CANCELLED && materials.mayHaveForEverybody(course)
                ? readable(course, page.sessions(), MaterialAudience.EVERYONE)
                : List.of();
    }

    /** @throws UnknownMaterial if there is none that anybody may read now */
    public MaterialItem ofEverybody(CourseId course, MaterialId id) {
        return only(ofEverybody(course), id);
    }

    /**
     * Courses in these municipalities that may have something for the networks, of their own or of their template, the latest
     * first.
     */
    public List<CourseFacts> sharedCourses(Collection<String> municipalities, int atMost) {
        return courses.among(
                materials.sharedCourses(), templates.ofTheProduct(materials.sharedTemplates()), municipalities, atMost);
    }

    /** What the one who is signed in may read of these courses as a member of a network, of those that are in one. */
    public Map<CourseId, List<MaterialItem>> ofNetwork(Collection<CourseFacts> asked) {
        Set<String> own = networks.stream()
                .flatMap(circle -> circle.municipalities().stream())
                .collect(Collectors.toSet());
        List<CourseId> open = asked.stream()
                .filter(course -> isOpenToNetworks(course) && !Collections.disjoint(own, course.municipalities()))
                .map(CourseFacts::id)
                .toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<CourseId, List<Material>> laidOut = laidOut(open);
        Map<CourseId, List<SessionPlan>> sessions = courses.sessions(open);
        return open.stream()
                .collect(Collectors.toMap(
                        course -> course,
                        course -> readable(
                                laidOut.getOrDefault(course, List.of()),
                                sessions.getOrDefault(course, List.of()),
                                MaterialAudience.NETWORK)));
    }

    /**
     * For whoever is signed in and may change what is laid out in the course, or reads it as a member of a network.
     *
     * @throws UnknownMaterial for anybody else, too
     */
    public MaterialItem ofSignedIn(CourseId course, MaterialId id) {
        return only(
                access.mayEdit(course)
                        ? readable(course, MaterialAudience.HOSTS)
                        : ofNetwork(List.of(courses.facts(course))).getOrDefault(course, List.of()),
                id);
    }

    /**
     * What the one who is signed in may read of a template that is shared with their network: all of what is for the network,
     * for those who plan with it, whenever participants get it.
     */
    public List<MaterialItem> ofTemplate(TemplateId template) {
        return templates.find(template).filter(found -> found.sharing() == Sharing.NETWORK).stream()
                .flatMap(found -> materials.ofTemplate(template).stream())
                .filter(material -> material.audience().includes(MaterialAudience.NETWORK))
                .map(Material::item)
                .toList();
    }

    /**
     * For whoever is signed in and may change what is laid out with the template, or reads it as a member of a network.
     *
     * @throws UnknownMaterial for anybody else, too
     */
    public MaterialItem ofSignedIn(TemplateId template, MaterialId id) {
        return only(
                access.mayEdit(template)
                        ? materials.ofTemplate(template).stream()
                                .map(Material::item)
                                .toList()
                        : ofTemplate(template),
                id);
    }

    private static boolean isOpenToNetworks(CourseFacts course) {
        return !course.status().isUnpublished() && course.status() != CourseStatus.CANCELLED;
    }

    private static MaterialAudience reader(Seat seat) {
        return seat.steers() ? MaterialAudience.HOSTS : MaterialAudience.PARTICIPANTS;
    }

    private List<MaterialItem> readable(CourseId course, MaterialAudience reader) {
        return readable(course, courses.sessions(course), reader);
    }

    private List<MaterialItem> readable(CourseId course, List<SessionPlan> sessions, MaterialAudience reader) {
        return readable(laidOut(List.of(course)).getOrDefault(course, List.of()), sessions, reader);
    }

    /** Of these courses, and of the product's template that each was made from but for what it does without. */
    private Map<CourseId, List<Material>> laidOut(List<CourseId> ids) {
        Map<CourseId, TemplateId> madeFrom = courses.templates(ids);
        Map<TemplateId, List<Material>> ofTemplates =
                materials.ofTemplates(templates.ofTheProduct(Set.copyOf(madeFrom.values()))).stream()
                        .collect(Collectors.groupingBy(material -> Objects.requireNonNull(material.template())));
        Map<CourseId, Set<UUID>> left = leftOut.of(ids);
        Map<CourseId, List<Material>> own = materials.ofCourses(ids).stream()
                .collect(Collectors.groupingBy(material -> Objects.requireNonNull(material.course())));
        return ids.stream().collect(Collectors.toMap(course -> course, course -> {
            Set<UUID> without = left.getOrDefault(course, Set.of());
            Stream<Material> ofTemplate = Optional.ofNullable(madeFrom.get(course)).stream()
                    .flatMap(template -> ofTemplates.getOrDefault(template, List.of()).stream())
                    .filter(material -> !without.contains(material.id().value()));
            return Stream.concat(ofTemplate, own.getOrDefault(course, List.of()).stream())
                    .toList();
        }));
    }

    private List<MaterialItem> readable(List<Material> laidOut, List<SessionPlan> sessions, MaterialAudience reader) {
        return laidOut.stream()
                .filter(material -> material.audience().includes(reader))
                .filter(material -> reader == MaterialAudience.HOSTS || itsTimeHasCome(material, sessions))
                .sorted(Comparator.comparing((Material material) -> number(material, sessions))
                        .thenComparing(Material::phase)
                        .thenComparing(Material::addedAt))
                .map(Material::item)
                .toList();
    }

    private boolean itsTimeHasCome(Material material, List<SessionPlan> sessions) {
        List<SessionPlan> concerned = sessions.stream()
                .filter(session -> material.session() == null || session.id().equals(material.session()))
                .toList();
        if (concerned.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        SessionPlan first = concerned.getFirst();
        SessionPlan last = concerned.getLast();
        return switch (material.phase()) {
            case BEFORE -> true;
            case DURING -> first.begun() || !now.isBefore(first.startsAt().minus(Seating.EARLIEST));
            case AFTER -> last.ended() || !now.isBefore(last.plannedEnd());
        };
    }

    /** Of the session; 0 for what is for the whole course. */
    private static int number(Material material, List<SessionPlan> sessions) {
        return sessions.stream()
                .filter(session -> session.id().equals(material.session()))
                .map(SessionPlan::number)
                .findFirst()
                .orElse(0);
    }

    private static MaterialItem only(List<MaterialItem> readable, MaterialId id) {
        return readable.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownMaterial(id));
    }
}
