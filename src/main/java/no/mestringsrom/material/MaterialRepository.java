package no.mestringsrom.material;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.template.TemplateId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MaterialRepository extends Repository<Material, MaterialId> {

    Material saveAndFlush(Material material);

    Optional<Material> findById(MaterialId id);

    /** Whoever wants to change it too has to wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Material m where m.id = :id")
    Optional<Material> lock(MaterialId id);

    /** Of a material that came with the course's template; empty for any other. */
    @Query(
            "select m.course from Material m where m.id = :id and m.original.value is not null and m.course.value is not null")
    Optional<CourseId> courseOfCopy(MaterialId id);

    void delete(Material material);

    void flush();

    /** Of the course itself and of its sessions, the oldest first. */
    @Query("select m from Material m where m.course = :course order by m.addedAt, m.id")
    List<Material> ofCourse(CourseId course);

    /** The same of several courses. */
    @Query("select m from Material m where m.course in :courses order by m.addedAt, m.id")
    List<Material> ofCourses(Collection<CourseId> courses);

    /** The oldest first. */
    @Query("select m from Material m where m.session = :session order by m.addedAt, m.id")
    List<Material> ofSession(SessionId session);

    /** Whether there may be something for anybody: in the course, or in any template. */
    @Query("select count(m) > 0 from Material m where m.audience = EVERYONE and (m.course = :course"
            + " or m.template.value is not null)")
    boolean mayHaveForEverybody(CourseId course);

    /** Courses with something for the networks. */
    @Query(
            "select distinct m.course from Material m where m.course.value is not null and m.audience in (NETWORK, EVERYONE)")
    List<CourseId> sharedCourses();

    /** Templates with something for the networks. */
    @Query(
            "select distinct m.template from Material m where m.template.value is not null and m.audience in (NETWORK, EVERYONE)")
    List<TemplateId> sharedTemplates();

    /** The oldest first. */
    @Query("select m from Material m where m.template = :template order by m.addedAt, m.id")
    List<Material> ofTemplate(TemplateId template);

    /** The same of several. */
    @Query("select m from Material m where m.template in :templates order by m.addedAt, m.id")
    List<Material> ofTemplates(Collection<TemplateId> templates);
}
