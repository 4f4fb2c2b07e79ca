package no.mestringsrom.course.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFilter;
import no.mestringsrom.course.TimeOfDay;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** The address of a page of the catalogue, with its filter. */
public final class CatalogueAddress {

    static final String WORDS = "sok";
    private static final String MUNICIPALITY = "kommune";
    private static final String TARGET_GROUP = "gruppe";
    private static final String TIME_OF_DAY = "tid";
    private static final String LANGUAGE = "sprak";
    private static final String RELATIVES = "parorende";
    private static final String FREE = "ledig";
    private static final String PAGE = "side";
    private static final String YES = "ja";

    private CatalogueAddress() {}

    public static String of(CourseFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!filter.words().isEmpty()) {
            asked.put(WORDS, filter.words());
        }
        if (filter.municipality() != null) {
            asked.put(MUNICIPALITY, filter.municipality());
        }
        if (filter.targetGroup() != null) {
            asked.put(TARGET_GROUP, filter.targetGroup().name());
        }
        if (filter.timeOfDay() != null) {
            asked.put(TIME_OF_DAY, filter.timeOfDay().name());
        }
        if (filter.heldIn() != null) {
            asked.put(LANGUAGE, filter.heldIn().tag());
        }
        if (filter.forRelatives()) {
            asked.put(RELATIVES, YES);
        }
        if (filter.free()) {
            asked.put(FREE, YES);
        }
        if (filter.page() > 0) {
            asked.put(PAGE, String.valueOf(filter.page() + 1));
        }
        return asked.isEmpty()
                ? "/kurs"
                : asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/kurs?", ""));
    }

    public static String of(CourseFilter filter, int page) {
        return of(filter.at(page));
    }

    /** What makes no sense is left out. */
    static CourseFilter read(Map<String, String> asked, Municipalities municipalities) {
        return new CourseFilter(
                asked.getOrDefault(WORDS, ""),
                municipalities
                        .byNumber(asked.getOrDefault(MUNICIPALITY, ""))
                        .map(Municipality::number)
                        .orElse(null),
                one(TargetGroup.values(), asked.get(TARGET_GROUP)),
                one(TimeOfDay.values(), asked.get(TIME_OF_DAY)),
                Language.ofTag(asked.getOrDefault(LANGUAGE, ""))
                        .filter(CourseFilter.LANGUAGES::contains)
                        .orElse(null),
                YES.equals(asked.get(RELATIVES)),
                YES.equals(asked.get(FREE)),
                pageNumber(asked.getOrDefault(PAGE, "")) - 1);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] known, @Nullable String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int pageNumber(String written) {
        try {
            return Math.max(1, Integer.parseInt(written));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
