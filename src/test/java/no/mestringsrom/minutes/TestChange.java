package no.mestringsrom.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A change of a text, as the browser has it: what a page does to fit its own changes to those of others. It knows no more of the
 * real library than the form on the line.
 */
record TestChange(List<Step> steps) {

    sealed interface Step {
        int length();
    }

    record Keep(int length) implements Step {}

    record Drop(int length) implements Step {}

    record Put(String text) implements Step {
        @Override
        public int length() {
            return text.length();
        }
    }

    static TestChange replace(String text, int from, int to, String with) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Keep(from));
        steps.add(new Put(with));
        steps.add(new Drop(to - from));
        steps.add(new Keep(text.length() - to));
        steps.removeIf(step -> step.length() == 0);
        return new TestChange(steps);
    }

    String applyTo(String text) {
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Step step : steps) {
            switch (step) {
                case Keep keep -> after.append(text, at, at + keep.length());
                case Drop drop -> {}
                case Put put -> after.append(put.text());
            }
            at += step instanceof Put ? 0 : step.length();
        }
        return after.toString();
    }

    /** This change, for a text that the other has changed already. @param first whose letters come first in one place */
    TestChange after(TestChange other, boolean first) {
        List<Step> mine = new ArrayList<>(steps);
        List<Step> theirs = new ArrayList<>(other.steps);
        List<Step> fitted = new ArrayList<>();
        while (!mine.isEmpty() || !theirs.isEmpty()) {
            if (!mine.isEmpty()
                    && mine.getFirst() instanceof Put put
                    && (first || theirs.isEmpty() || !(theirs.getFirst() instanceof Put))) {
                fitted.add(put);
                mine.removeFirst();
            } else if (!theirs.isEmpty() && theirs.getFirst() instanceof Put put) {
                fitted.add(new Keep(put.length()));
                theirs.removeFirst();
            } else {
                int both = Math.min(mine.getFirst().length(), theirs.getFirst().length());
                if (theirs.getFirst() instanceof Keep) {
                    fitted.add(mine.getFirst() instanceof Keep ? new Keep(both) : new Drop(both));
                }
                shorten(mine, both);
                shorten(theirs, both);
            }
        }
        return new TestChange(fitted);
    }

    private static void shorten(List<Step> steps, int by) {
        Step step = steps.removeFirst();
        if (step.length() > by) {
            steps.addFirst(step instanceof Keep ? new Keep(step.length() - by) : new Drop(step.length() - by));
        }
    }

    String json() {
        return steps.stream()
                .map(step -> switch (step) {
                    case Keep keep -> String.valueOf(keep.length());
                    case Drop drop -> "[" + drop.length() + "]";
                    case Put put ->
                        put.text()
                                .lines()
                                .map(line -> "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                                .collect(Collectors.joining(
                                        ",", "[0,", put.text().endsWith("\n") ? ",\"\"]" : "]"));
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** What came over the line. */
    static TestChange read(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        json.forEach(part -> {
            if (part.isInt()) {
                steps.add(new Keep(part.intValue()));
            } else {
                List<String> lines = new ArrayList<>();
                for (int i = 1; i < part.size(); i++) {
                    lines.add(part.get(i).stringValue());
                }
                steps.add(new Put(String.join("\n", lines)));
                steps.add(new Drop(part.get(0).intValue()));
            }
        });
        steps.removeIf(step -> step.length() == 0);
        return new TestChange(steps);
    }
}
