package no.mestringsrom.network;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import no.mestringsrom.course.CourseFacts;
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

    /** What is older is asked for. */
    private static final int MOST_COURSES = 30;

    /** @param items at least one */
    public record OfCourse(CourseFacts course, List<MaterialItem> items) {}

    private final Networks networks;
    private final MaterialReading reading;

    SharedMaterials(Networks networks, MaterialReading reading) {
        this.networks = networks;
        this.reading = reading;
    }

    /**
     * By course, the newest first.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public List<OfCourse> in(NetworkId id) {
        NetworkSummary network = networks.requireMember(id);
        return reading.sharedCourses(network.municipalities(), MOST_COURSES).stream()
                .map(course -> new OfCourse(course, reading.ofNetwork(course)))
                .filter(shared -> !shared.items().isEmpty())
                .toList();
    }

    @Override
    public boolean holds(Set<String> municipalities) {
        return networks.mine().stream().anyMatch(own -> !Collections.disjoint(own.municipalities(), municipalities));
    }
}
