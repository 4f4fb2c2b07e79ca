package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of those who answered the same scale before and after the course, joined by their code.
 *
 * @param joined how many that is
 * @param before mean of theirs
 * @param after mean of theirs
 * @param higher how many chose a higher number after
 * @param lower how many chose a lower one
 */
public record Change(int joined, double before, double after, int higher, int lower) {

    public int same() {
        return joined - higher - lower;
    }

    /**
     * Empty where it may not be shown.
     *
     * @param before all answers to one question from one kind of participants before
     * @param after the same after
     */
    static Optional<Change> between(List<Answer> before, List<Answer> after) {
        Map<String, Integer> first = byCode(before);
        Map<String, Integer> second = byCode(after);
        List<Integer> theirsBefore = new ArrayList<>();
        List<Integer> theirsAfter = new ArrayList<>();
        first.forEach((code, number) -> {
            Integer later = second.get(code);
            if (later != null) {
                theirsBefore.add(number);
                theirsAfter.add(later);
            }
        });
        if (!SmallNumbers.mayShowChange(theirsBefore.size(), before.size(), after.size())) {
            return Optional.empty();
        }
        int higher = 0;
        int lower = 0;
        for (int i = 0; i < theirsBefore.size(); i++) {
            int difference = Integer.signum(theirsAfter.get(i) - theirsBefore.get(i));
            higher += difference > 0 ? 1 : 0;
            lower += difference < 0 ? 1 : 0;
        }
        return Optional.of(
                new Change(theirsBefore.size(), Figures.mean(theirsBefore), Figures.mean(theirsAfter), higher, lower));
    }

    /** A code that comes twice joins nobody: it cannot be told which is whose. */
    private static Map<String, Integer> byCode(List<Answer> answers) {
        Map<String, List<Answer>> found = new HashMap<>();
        for (Answer answer : answers) {
            if (answer.code() != null) {
                found.computeIfAbsent(answer.code(), code -> new ArrayList<>()).add(answer);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        found.forEach((code, same) -> {
            Integer number = same.getFirst().number();
            if (same.size() == 1 && number != null) {
                numbers.put(code, number);
            }
        });
        return numbers;
    }
}
