package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTest {

    @ParameterizedTest
    @CsvSource({"2, 4, 1", "3, 2, 1", "4, 2, 2", "7, 3, 3", "12, 4, 4", "12, 20, 6", "5, 0, 1"})
    void nobodyIsAloneInAGroup(int participants, int wanted, int groups) {
        assertThat(Division.groups(participants, wanted)).isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource({"12, 4, 3", "11, 4, 2", "3, 2, 1", "4, 2, 2", "5, 9, 1", "6, 1, 3"})
    void noGroupIsSmallerThanAskedFor(int participants, int size, int groups) {
        assertThat(Division.groupsOf(participants, size)).isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource({"12, 4, 4, 1", "7, 3, 3, 2", "9, 4, 2, 3", "8, 2, 8, 4", "6, 3, 0, 5"})
    void everybodyHasOneGroupSizesAreEvenAndTheExperiencedAreSpread(
            int participants, int groups, int experienced, long seed) {
        List<UUID> people =
                Stream.generate(UUID::randomUUID).limit(participants).toList();
        Set<UUID> known = Set.copyOf(people.subList(0, experienced));

        Map<UUID, Integer> division = Division.divide(people, known, groups, new Random(seed));

        assertThat(division).containsOnlyKeys(people);
        assertEven(division, groups);
        Map<UUID, Integer> spread = division.entrySet().stream()
                .filter(one -> known.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (experienced >= groups) {
            assertEven(spread, groups);
        } else {
            assertThat(spread.values()).doesNotHaveDuplicates();
        }
    }

    private static void assertEven(Map<UUID, Integer> division, int groups) {
        Map<Integer, Long> sizes =
                division.values().stream().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        assertThat(sizes).hasSize(groups);
        assertThat(sizes.values().stream().mapToLong(size -> size).max().orElseThrow()
                        - sizes.values().stream().mapToLong(size -> size).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }
}
