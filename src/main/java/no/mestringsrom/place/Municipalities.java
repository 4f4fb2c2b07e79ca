package no.mestringsrom.place;

import com.ibm.icu.text.Collator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Component;

/** All municipalities, in memory, in the order of the Norwegian alphabet. */
@Component
public class Municipalities {

    private static final String TABLE = "/place/kommuner.csv";
    private static final int COLUMNS = 12;
    private static final String OTHER_NAMES = "/place/other-names.csv";

    private final List<Municipality> all;
    private final List<County> counties;
    private final Map<String, Integer> positions;

    public Municipalities() {
        Collator norwegian = Collator.getInstance(Locale.forLanguageTag("nb"));
        Map<String, List<String>> otherNames = lines(OTHER_NAMES).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(
                        fields -> fields[0], Collectors.mapping(fields -> fields[1], Collectors.toList())));
        all = lines(TABLE).stream()
                .map(line -> parse(line, otherNames))
                .sorted(Comparator.comparing(Municipality::name, norwegian))
                .toList();
        positions = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        position -> all.get(position).number(), Function.identity()));
        counties = all.stream()
                .map(Municipality::county)
                .distinct()
                .sorted(Comparator.comparing(County::name, norwegian))
                .toList();
    }

    public List<Municipality> all() {
        return all;
    }

    public List<County> counties() {
        return counties;
    }

    /** Those with these numbers, in alphabetical order; numbers that do not exist are left out. */
    public List<Municipality> withNumbers(Collection<String> numbers) {
        return numbers.stream()
                .map(positions::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(all::get)
                .toList();
    }

    /** What to greet people from these in until they choose: the form that all of them write, if they write one and the same. */
    public Optional<Language> language(Collection<String> numbers) {
        Set<Optional<Language>> forms =
                withNumbers(numbers).stream().map(Municipality::language).collect(Collectors.toSet());
        return forms.size() == 1 ? forms.iterator().next() : Optional.empty();
    }

    public Optional<Municipality> byNumber(String number) {
        return Optional.ofNullable(positions.get(number)).map(all::get);
    }

    /** The nearest first; not itself. */
    public List<Municipality> nearest(Municipality to, int most) {
        return all.stream()
                .filter(municipality -> !municipality.equals(to))
                .sorted(Comparator.comparingDouble(to::kilometresTo))
                .limit(most)
                .toList();
    }

    private static List<String> lines(String table) {
        InputStream file = Objects.requireNonNull(Municipalities.class.getResourceAsStream(table), table);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table has no quoted fields. */
    private static Municipality parse(String line, Map<String, List<String>> otherNames) {
        String[] fields = line.split(",", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException(TABLE + ": " + COLUMNS + " columns expected in: " + line);
        }
        return new Municipality(
                fields[0],
                fields[1],
                fields[2],
                new County(fields[3], fields[4]),
                fields[5],
                Integer.parseInt(fields[6]),
                fields[9],
                otherNames.getOrDefault(fields[0], List.of()),
                Double.parseDouble(fields[10]),
                Double.parseDouble(fields[11]));
    }
}
