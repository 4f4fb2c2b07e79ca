package no.mestringsrom.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.NetworkCircle;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the courses of a network's municipalities have laid out for its members. */
@Service
@Transactional(readOnly = true)
public class SharedMaterials implements NetworkCircle {

    /** On a page: what is older is looked for. */
    private static final int SHOWN = 30;

    /** That may have something; what is not for now is only known when it is read. */
    private static final int LOOKED_AT = 60;

    /** @param items at least one */
    public record OfCourse(CourseFacts course, List<MaterialItem> items) {}

    private final Networks networks;
    private final MaterialReading reading;

    SharedMaterials(Networks networks, MaterialReading reading) {
        this.networks = networks;
        this.reading = reading;
    }

    /** The newest of them, for a page; otherwise as {@link #in(NetworkId, int)}. */
    public List<OfCourse> in(NetworkId id) {
        return in(id, SHOWN);
    }

    /**
     * By course, the newest first.
     *
     * @param atMost so many courses that have something to be read now
     * @throws AccessDeniedException for anybody but a member
     */
    public List<OfCourse> in(NetworkId id, int atMost) {
        NetworkSummary network = networks.requireMember(id);
        List<CourseFacts> courses = reading.sharedCourses(network.municipalities(), LOOKED_AT);
        Map<CourseId, List<MaterialItem>> readable = reading.ofNetwork(courses);
        return courses.stream()
                .map(course -> new OfCourse(course, readable.getOrDefault(course.id(), List.of())))
                .filter(shared -> !shared.items().isEmpty())
                .limit(atMost)
                .toList();
    }

    @Override
    public Set<String> municipalities() {
        return networks.mine().stream()
                .flatMap(own -> own.municipalities().stream())
                .collect(Collectors.toSet());
    }
}
