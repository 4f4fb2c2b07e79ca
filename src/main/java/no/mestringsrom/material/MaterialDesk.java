package no.mestringsrom.material;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseDepartures;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionRemoved;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where hosts and coordinators lay out what their course is to read, and the owner of a template, or an administrator where
 * it comes with the product, what courses made from it are. Anybody else gets an {@code AccessDeniedException}.
 */
@Service
@Transactional(readOnly = true)
public class MaterialDesk {

    private final MaterialRepository materials;
    private final MaterialAccess access;
    private final MaterialUploads uploads;
    private final MaterialFiles files;
    private final Clearing clearing;
    private final CourseSessions courses;
    private final CourseDepartures departures;
    private final LeftOut leftOut;
    private final Accounts accounts;
    private final Clock clock;

    private final CourseTemplates templates;

    MaterialDesk(
            CourseTemplates templates,
            MaterialRepository materials,
            MaterialAccess access,
            MaterialUploads uploads,
            MaterialFiles files,
            Clearing clearing,
            CourseSessions courses,
            CourseDepartures departures,
            LeftOut leftOut,
            Accounts accounts,
            Clock clock) {
        this.templates = templates;
        this.materials = materials;
        this.access = access;
        this.uploads = uploads;
        this.files = files;
        this.clearing = clearing;
        this.courses = courses;
        this.departures = departures;
        this.leftOut = leftOut;
        this.accounts = accounts;
        this.clock = clock;
    }

    public boolean mayEdit(CourseId course) {
        return access.mayEdit(course);
    }

    /** Of the course and of its sessions, the oldest first. */
    public List<MaterialDetails> ofCourse(CourseId course) {
        access.requireEditor(course);
        return materials.ofCourse(course).stream().map(this::details).toList();
    }

    /** What comes along from the product's template, for the course's hosts and coordinators to know of. */
    public List<TemplateMaterial> fromTemplate(CourseId course) {
        access.requireEditor(course);
        Set<UUID> left = leftOut.of(course);
        return courses.template(course).filter(templates::isOfTheProduct).stream()
                .flatMap(template -> materials.ofTemplate(template).stream())
                .map(material -> new TemplateMaterial(
                        material.item(), left.contains(material.id().value())))
                .toList();
    }

    /**
     * Leaves something that comes along from the product's template out of the course, or takes it in again.
     *
     * @param reason why it is left out, where the template has fixed that nothing is; empty where nobody was asked
     * @throws no.mestringsrom.course.CourseRefused {@code DEPARTURE_NEEDS_REASON} if it has, and there is none
     */
    @Transactional
    public void leaveOut(CourseId course, MaterialId id, boolean out, String reason) {
        access.requireEditor(course);
        courses.lock(course);
        if (fromTemplate(course).stream()
                .noneMatch(material -> material.item().id().equals(id))) {
            throw new UnknownMaterial(id);
        }
        if (out) {
            leftOut.add(course, id);
        } else {
            leftOut.remove(course, id);
        }
        settle(course, reason);
    }

    private void settle(CourseId course, String reason) {
        boolean departs = !leftOut.of(course).isEmpty()
                || materials.ofCourse(course).stream().anyMatch(Material::departs);
        departures.settle(course, TemplatePart.MATERIALS, departs, reason);
    }

    /** For the template's owner; for administrators where it comes with the product. */
    public List<MaterialDetails> ofTemplate(TemplateId template) {
        access.requireEditor(template);
        return materials.ofTemplate(template).stream().map(this::details).toList();
    }

    /** @throws MaterialRefused saying what is missing; an uploaded file may be handed in again */
    @Transactional(noRollbackFor = MaterialRefused.class)
    public MaterialId add(AddMaterial command) {
        return add(command, null);
    }

    /**
     * Nothing is written where it is refused: whoever copies many goes on with the next, in the same transaction.
     *
     * @param original of the template, where this is a course's copy of it; else null
     */
    @Transactional(noRollbackFor = MaterialRefused.class)
    MaterialId add(AddMaterial command, @Nullable MaterialId original) {
        CourseId course = access.courseOf(command.place()).orElse(null);
        AccountId by = access.requireEditor(command.place());
        Material made = new Material(command, course, by, clock.instant());
        if (original != null) {
            made.comesFrom(original);
        }
        takeIn(command.content());
        return materials.saveAndFlush(made).id();
    }

    /**
     * What the material held before is kept, and listed for those who may change it.
     *
     * @throws no.mestringsrom.course.CourseRefused {@code DEPARTURE_NEEDS_REASON} if it came with a template that has fixed its
     *     materials, is replaced or kept from some who were to have it, and there is no reason
     */
    @Transactional
    public void change(ChangeMaterial command) {
        Optional<CourseId> course = lockCourseOfCopy(command.material());
        Material material = editable(command.material());
        boolean before = material.departs();
        material.change(command, access.requireEditor(material.place()), clock.instant());
        materials.flush();
        if (material.departs() != before) {
            // Before the bytes are taken in: what is refused may be handed in again, with a reason.
            course.ifPresent(id -> settle(id, command.reason()));
        }
        if (command.content() != null) {
            takeIn(command.content());
        }
    }

    /**
     * Makes an earlier version the newest again; what came after it goes.
     *
     * @param seen the material's version, as it was on the screen: what nobody has seen does not go
     * @throws MaterialRefused {@code CHANGED_BY_SOMEONE_ELSE}
     */
    @Transactional
    public void goBack(MaterialId id, int number, long seen) {
        Optional<CourseId> course = lockCourseOfCopy(id);
        Material material = editable(id);
        boolean before = material.departs();
        clearing.discard(material.goBackTo(number, seen));
        materials.flush();
        if (material.departs() != before) {
            // It is as it came: nothing is to be explained any more.
            course.ifPresent(known -> settle(known, ""));
        }
    }

    /** Of what came with a template: what departs from it is said on the course. */
    private Optional<CourseId> lockCourseOfCopy(MaterialId id) {
        Optional<CourseId> course = materials.courseOfCopy(id);
        course.ifPresent(known -> {
            access.requireEditor(known);
            courses.lock(known);
        });
        return course;
    }

    /** As {@link #remove(MaterialId, String)} for what no template has fixed. */
    @Transactional
    public void remove(MaterialId id) {
        remove(id, "");
    }

    /**
     * With all its versions and their bytes.
     *
     * @param reason why, where it came with a template that has fixed that nothing is left out; empty where nobody was asked
     * @throws no.mestringsrom.course.CourseRefused {@code DEPARTURE_NEEDS_REASON} if it has, and there is none
     */
    @Transactional
    public void remove(MaterialId id, String reason) {
        Material known = readable(id);
        CourseId course = known.course();
        MaterialId original = known.original();
        if (course != null && original != null) {
            courses.lock(course);
            leftOut.add(course, original);
            settle(course, reason);
        }
        Material material = editable(id);
        if (material.template() != null) {
            leftOut.forget(id);
        }
        List<UUID> bytes = material.bytes().toList();
        materials.delete(material);
        clearing.discard(bytes);
    }

    /** Before the session itself is gone from the database. */
    @EventListener
    void on(SessionRemoved removed) {
        for (Material material : materials.ofSession(removed.session())) {
            materials.delete(material);
            clearing.discard(material.bytes().toList());
        }
        materials.flush();
    }

    /** One of the earlier versions; otherwise as {@link #goBack}. */
    @Transactional
    public void remove(MaterialId id, int number, long seen) {
        clearing.discard(editable(id).forget(number, seen));
    }

    /**
     * Captions for a film as it is now; those it had in the language give way.
     *
     * @param webVtt a whole file of them
     */
    @Transactional(noRollbackFor = MaterialRefused.class)
    public void caption(MaterialId id, Language language, byte[] webVtt) {
        Material material = editable(id);
        byte[] checked = Captions.checked(webVtt);
        UUID written = uploads.write(checked);
        try {
            clearing.discard(material.caption(language, written));
            materials.flush();
        } catch (RuntimeException refused) {
            clearing.abandon(written);
            throw refused;
        }
        clearing.takeIn(written);
    }

    /** Any version, also an earlier one. */
    public MaterialItem version(MaterialId id, int number) {
        Material material = readable(id);
        return material.item(material.version(number));
    }

    private void takeIn(MaterialContent content) {
        if (content instanceof MaterialContent.UploadedFile upload) {
            clearing.takeIn(upload.file().id());
        }
    }

    private Material editable(MaterialId id) {
        return checked(id, materials.lock(id));
    }

    private Material readable(MaterialId id) {
        return checked(id, materials.findById(id));
    }

    /** @throws AccessDeniedException for anybody who may not change it */
    private Material checked(MaterialId id, Optional<Material> found) {
        Material material = found.orElseThrow(() -> new UnknownMaterial(id));
        access.requireEditor(material.place());
        return material;
    }

    private MaterialDetails details(Material material) {
        MaterialVersion current = material.current();
        return new MaterialDetails(
                material.item(),
                material.version(),
                material.audience(),
                current.madeAt(),
                name(current),
                material.earlier().stream()
                        .map(earlier ->
                                new MaterialDetails.Earlier(material.item(earlier), earlier.madeAt(), name(earlier)))
                        .toList(),
                Stream.ofNullable(current.file())
                        .anyMatch(file -> files.find(file.bytes()).isEmpty()));
    }

    private String name(MaterialVersion version) {
        return accounts.find(version.madeBy()).map(AccountSummary::name).orElse("");
    }
}
