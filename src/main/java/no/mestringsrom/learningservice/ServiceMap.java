package no.mestringsrom.learningservice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which service is for whom, all over the country, as it was a moment ago.
 *
 * @param all in order of name
 */
public record ServiceMap(
        List<LearningServiceSummary> all,
        Map<LearningServiceId, LearningServiceSummary> byId,
        Map<String, List<LearningServiceSummary>> byMunicipality) {

    /** Those that give courses come before those that only are to. */
    private static final Comparator<LearningServiceSummary> FURTHEST_FIRST =
            Comparator.comparing(LearningServiceSummary::status);

    static ServiceMap of(List<LearningServiceSummary> all) {
        Map<LearningServiceId, LearningServiceSummary> byId = new LinkedHashMap<>();
        Map<String, List<LearningServiceSummary>> byMunicipality = new HashMap<>();
        all.forEach(service -> byId.put(service.id(), service));
        all.stream()
                .sorted(FURTHEST_FIRST)
                .forEach(service -> service.municipalities()
                        .forEach(number -> byMunicipality
                                .computeIfAbsent(number, none -> new ArrayList<>())
                                .add(service)));
        return new ServiceMap(all, byId, byMunicipality);
    }

    public Optional<LearningServiceSummary> service(LearningServiceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one that has come furthest first; empty where there is none. */
    public List<LearningServiceSummary> forMunicipality(String number) {
        return byMunicipality.getOrDefault(number, List.of());
    }

    /** How many municipalities have a service that has come this far, each counted once, where it has come furthest. */
    public Map<ServiceStatus, Long> covered() {
        return byMunicipality.values().stream()
                .collect(Collectors.groupingBy(services -> services.getFirst().status(), Collectors.counting()));
    }

    /** Numbers of all that some service is for. */
    public Set<String> municipalities() {
        return byMunicipality.keySet();
    }
}
