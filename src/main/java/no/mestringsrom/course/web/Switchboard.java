package no.mestringsrom.course.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.search.Findable;
import no.mestringsrom.search.Themes;
import no.mestringsrom.search.Wanted;
import no.mestringsrom.search.WordIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds places and services by what a caller says they are called. */
@Component
class Switchboard {

    private static final int MOST_PLACES = 3;
    private static final int MOST_SERVICES = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Municipalities municipalities;
    private final ServiceMaps maps;
    private final Themes themes;
    private final Set<String> placeNames;
    private final WordIndex places = new WordIndex();
    private final WordIndex services = new WordIndex();
    private @Nullable ServiceMap indexed;

    Switchboard(Municipalities municipalities, ServiceMaps maps, Themes themes) {
        this.municipalities = municipalities;
        this.maps = maps;
        this.themes = themes;
        this.placeNames = municipalities.all().stream()
                .flatMap(place -> words(place.searchedBy()))
                .collect(Collectors.toUnmodifiableSet());
        places.replace(municipalities.all().stream()
                .map(place -> new Findable(
                        place.number(),
                        place.named(),
                        "",
                        place.around(),
                        place.county().name(),
                        Map.of(),
                        -place.population()))
                .toList());
    }

    /** The largest first, of those that fit equally well. Who says "søvn" means no place that is called something like it. */
    List<Municipality> places(String words) {
        String named = words(words)
                .filter(word -> placeNames.contains(word) || themes.around(word).isEmpty())
                .collect(Collectors.joining(" "));
        return named.isEmpty()
                ? List.of()
                : places.find(Wanted.words(named, MOST_PLACES)).keys().stream()
                        .flatMap(number -> municipalities.byNumber(number).stream())
                        .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty());
    }

    List<LearningServiceSummary> services(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        ServiceMap map = upToDate();
        return services.find(Wanted.words(words, MOST_SERVICES)).keys().stream()
                .flatMap(id -> map.service(new LearningServiceId(UUID.fromString(id))).stream())
                .toList();
    }

    private synchronized ServiceMap upToDate() {
        ServiceMap map = maps.map();
        if (map != indexed) {
            List<LearningServiceSummary> byName = map.all();
            services.replace(IntStream.range(0, byName.size())
                    .mapToObj(place -> findable(byName.get(place), place))
                    .toList());
            indexed = map;
        }
        return map;
    }

    private static Findable findable(LearningServiceSummary service, int place) {
        String cooperation = service.cooperation() == null ? "" : service.cooperation();
        return new Findable(service.id().value().toString(), service.name(), "", "", cooperation, Map.of(), place);
    }
}
