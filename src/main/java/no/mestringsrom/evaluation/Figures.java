package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be shown of the answers to one question from one kind of participants; {@link Few} where nothing may. */
public sealed interface Figures {

    /** Fewer than five answers, perhaps none: how many is not told either. */
    record Few() implements Figures {}

    /** @param counts how many chose 0, 1, … 10 */
    record OfScale(int answers, List<Integer> counts, double mean, double median) implements Figures {
        public OfScale {
            counts = List.copyOf(counts);
        }
    }

    /** @param counts by key of the option, in the question's order */
    record OfChoice(int answers, Map<String, Integer> counts) implements Figures {}

    /** @param words in the order of the alphabet, so that nothing is told by their place */
    record OfWords(int answers, List<String> words) implements Figures {
        public OfWords {
            words = List.copyOf(words);
        }
    }

    /** @param answers to this question, from one kind of participants, to a form that is closed */
    static Figures of(Question question, List<Answer> answers) {
        if (!SmallNumbers.mayShow(answers.size())) {
            return new Few();
        }
        return switch (question.kind()) {
            case SCALE -> ofScale(answers.stream().map(Answer::number).toList());
            case CHOICE -> ofChoice(question, answers);
            case FREE_TEXT ->
                new OfWords(
                        answers.size(),
                        answers.stream().map(Answer::words).sorted().toList());
        };
    }

    private static OfScale ofScale(List<Integer> numbers) {
        List<Integer> counts = new ArrayList<>();
        for (int step = 0; step <= Question.HIGHEST; step++) {
            int wanted = step;
            counts.add((int) numbers.stream().filter(number -> number == wanted).count());
        }
        return new OfScale(numbers.size(), counts, mean(numbers), median(numbers));
    }

    private static OfChoice ofChoice(Question question, List<Answer> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        question.options().forEach(option -> counts.put(option.key(), 0));
        answers.forEach(answer -> counts.merge(String.valueOf(answer.choice()), 1, Integer::sum));
        return new OfChoice(answers.size(), counts);
    }

    static double mean(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    private static double median(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
