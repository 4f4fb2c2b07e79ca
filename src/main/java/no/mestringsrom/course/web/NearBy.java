package no.mestringsrom.course.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseCatalogue;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import org.springframework.stereotype.Component;

/** What there is beside what somebody asked for: the same elsewhere, other things nearby, and whom to ring. */
@Component
class NearBy {

    private static final int NEIGHBOURS = 6;
    private static final int MOST = 5;

    private final CourseCatalogue courses;
    private final CatalogueEntries entries;
    private final ServiceMaps services;
    private final Municipalities municipalities;
    private final Switchboard switchboard;

    NearBy(
            CourseCatalogue courses,
            CatalogueEntries entries,
            ServiceMaps services,
            Municipalities municipalities,
            Switchboard switchboard) {
        this.courses = courses;
        this.entries = entries;
        this.services = services;
        this.municipalities = municipalities;
        this.switchboard = switchboard;
    }

    /** For a search that led to nothing. */
    NearbyOffers besides(CourseFilter filter) {
        List<Municipality> places = Stream.concat(
                        Stream.ofNullable(filter.municipality())
                                .flatMap(number -> municipalities.byNumber(number).stream()),
                        switchboard.places(filter.words()).stream())
                .distinct()
                .limit(2)
                .toList();
        CourseFilter anywhere = new CourseFilter(
                filter.municipality() == null ? "" : filter.words(),
                null,
                filter.targetGroup(),
                null,
                filter.heldIn(),
                filter.forRelatives(),
                false,
                0);
        List<CourseListing> elsewhere = anywhere.equals(CourseFilter.ANY) || anywhere.equals(filter)
                ? List.of()
                : courses.list(anywhere).courses().stream().limit(MOST).toList();
        Set<String> around =
                places.stream().flatMap(place -> around(place).stream()).collect(Collectors.toSet());
        List<CourseListing> neighbours = courses.soonIn(around, MOST);
        return new NearbyOffers(entries.of(elsewhere), entries.of(neighbours), servicesFor(places));
    }

    /** Of a municipality and its neighbours, itself included. */
    private Set<String> around(Municipality place) {
        return Stream.concat(Stream.of(place), municipalities.nearest(place, NEIGHBOURS).stream())
                .map(Municipality::number)
                .collect(Collectors.toSet());
    }

    List<Municipality> neighbours(Municipality place) {
        return municipalities.nearest(place, NEIGHBOURS);
    }

    /** Those of these places; where a place has none, those of its nearest neighbour that has one. */
    List<LearningServiceSummary> servicesFor(List<Municipality> places) {
        ServiceMap map = services.map();
        return places.stream()
                .flatMap(place -> Stream.concat(Stream.of(place), municipalities.nearest(place, NEIGHBOURS).stream())
                        .map(near -> map.forMunicipality(near.number()))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
