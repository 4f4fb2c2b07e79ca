package no.mestringsrom.print;

import java.util.List;

/** What a document is made of, in reading order. Texts are plain; a line break in one begins a new line. */
public sealed interface Block {

    /** Below the document's title. */
    record Heading(String text) implements Block {}

    record Text(String text, Weight weight) implements Block {}

    record Items(List<String> items, boolean numbered) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * @param columns their headings
     * @param rows each with as many cells as there are columns
     */
    record Table(List<String> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("A table has rows, and as many cells in each as columns");
            }
        }
    }

    /**
     * A QR code with what belongs beside it.
     *
     * @param address what it says
     * @param alternative for those who do not see it: what it leads to
     * @param beside no code among them
     */
    record Code(String address, String alternative, List<Block> beside) implements Block {

        public Code {
            beside = List.copyOf(beside);
        }
    }

    /** An address on the web that can be pressed on a screen and read on paper. */
    record Link(String shown, String address) implements Block {}

    enum Weight {
        /** First and large. */
        LEAD,
        STRONG,
        NORMAL,
        QUIET
    }

    static Block text(String text) {
        return new Text(text, Weight.NORMAL);
    }

    static Block lead(String text) {
        return new Text(text, Weight.LEAD);
    }

    static Block strong(String text) {
        return new Text(text, Weight.STRONG);
    }

    static Block quiet(String text) {
        return new Text(text, Weight.QUIET);
    }
}
