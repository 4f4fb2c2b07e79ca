package no.mestringsrom.print;

import java.util.stream.Stream;
import no.mestringsrom.print.Document.Kind;

/** How a document looks on the page. */
final class Layout {

    private static final String INK = "#1d2426";
    private static final String QUIET_INK = "#4a5558";
    private static final String SIDES = "margin-left: 20mm; margin-right: 20mm; ";
    private static final String NO_INDENT = "start-indent: 0mm; end-indent: 0mm; ";

    private final Document document;
    private final FoWriter fo;
    private final boolean poster;
    private final Colour colour;
    private final String heading;

    private Layout(Document document, FoWriter fo) {
        this.document = document;
        this.fo = fo;
        this.poster = document.kind() == Kind.POSTER;
        this.colour = document.sender().colour();
        this.heading = colour.asText().hex();
    }

    /** Ends what it writes. */
    static void write(Document document, FoWriter fo) {
        new Layout(document, fo).write();
        fo.end();
    }

    private void write() {
        String root = "font-family: Source Sans; font-size: " + (poster ? "12.5pt" : "11.5pt")
                + "; line-height: 1.32; color: " + INK + "; xml:lang: "
                + document.language().tag();
        fo.element("root", root, () -> {
            fo.element("layout-master-set", "", this::page);
            fo.element("declarations", "", () -> fo.metadata(document.title()));
            fo.element("page-sequence", "master-reference: A4; id: all", () -> {
                if (!poster) {
                    pageNumber();
                }
                fo.element("flow", "flow-name: body", this::flow);
            });
        });
    }

    private void page() {
        fo.element("simple-page-master", "master-name: A4; page-width: 210mm; page-height: 297mm", () -> {
            fo.empty(
                    "region-body",
                    "region-name: body; margin-top: " + (poster ? "0mm" : "16mm") + "; margin-bottom: "
                            + (document.bottom() == null ? "20mm" : "72mm"));
            fo.empty("region-after", "region-name: foot; extent: 14mm");
        });
    }

    private void pageNumber() {
        fo.element(
                "static-content",
                "flow-name: foot; role: artifact",
                () -> fo.element("block", SIDES + "text-align: right; font-size: 9pt", () -> {
                    fo.empty("page-number", "");
                    fo.text(" / ");
                    fo.empty("page-number-citation-last", "ref-id: all");
                }));
    }

    private void flow() {
        if (poster) {
            band();
        } else {
            letterhead();
        }
        fo.element("block", SIDES + "role: Sect", () -> document.body().forEach(this::block));
        Block bottom = document.bottom();
        if (bottom != null) {
            fo.element(
                    "block-container",
                    "absolute-position: fixed; top: 229mm; left: 0mm; width: 210mm; height: 68mm; background-color: "
                            + colour.tint().hex() + "; border-top: 1.2mm solid " + colour.hex()
                            + "; overflow: error-if-overflow",
                    () -> fo.element("block", SIDES + "padding-top: 5.5mm; role: Sect", () -> block(bottom)));
        }
    }

    private void letterhead() {
        fo.block(
                SIDES + "padding-bottom: 2.5mm; border-bottom: 0.8mm solid " + colour.hex()
                        + "; font-weight: bold; font-size: 12pt; color: " + heading,
                document.sender().name());
        fo.block(
                SIDES + "space-before: 9mm; space-after: 4mm; font-size: 20pt; font-weight: bold; line-height: 1.15;"
                        + " role: H1",
                document.title());
    }

    private void band() {
        String properties = "padding-top: 13mm; padding-bottom: 8mm; space-after: 5mm; role: Sect; background-color: "
                + colour.hex() + "; color: " + colour.textOnIt().hex();
        fo.element("block", properties, () -> {
            fo.block(
                    SIDES + "font-size: 14pt; font-weight: bold",
                    document.sender().name());
            if (!document.sender().detail().isEmpty()) {
                fo.block(SIDES + "font-size: 11pt", document.sender().detail());
            }
            fo.block(
                    SIDES + "space-before: 7mm; font-weight: bold; line-height: 1.08; role: H1; font-size: "
                            + titleSize() + "pt",
                    document.title());
        });
    }

    /** As large as the whole title, and its longest word, let it be; in points. */
    private int titleSize() {
        int length = document.title().length();
        int longestWord = Stream.of(document.title().split("\\s"))
                .mapToInt(word -> Math.min(word.length(), FoWriter.LONGEST_WORD))
                .max()
                .orElse(1);
        int size = length <= 30 ? 38 : length <= 60 ? 31 : length <= 90 ? 25 : 21;
        return Math.min(size, 850 / Math.max(1, longestWord));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String text) ->
                fo.block(
                        "font-weight: bold; space-before: 3.6mm; space-after: 0.6mm; role: H2;"
                                + " keep-with-next.within-page: always; font-size: "
                                + (poster ? "14.5pt" : "13pt") + "; color: " + heading,
                        text);
            case Block.Text text -> text(text);
            case Block.Items items -> items(items);
            case Block.Table table -> table(table);
            case Block.Code code -> code(code);
            case Block.Link link ->
                fo.element("block", "font-weight: bold; space-after: 1.4mm", () -> fo.link("color: " + heading, link));
        }
    }

    private void text(Block.Text text) {
        String look = switch (text.weight()) {
            case LEAD -> "space-after: 2mm; font-size: " + (poster ? "15.5pt" : "13pt");
            case STRONG -> "space-after: 1.4mm; font-weight: bold";
            case NORMAL -> "space-after: 1.4mm";
            case QUIET -> "space-after: 1mm; font-size: 10.5pt; color: " + QUIET_INK;
        };
        fo.block(look, text.text());
    }

    private void items(Block.Items items) {
        fo.element(
                "list-block",
                "provisional-distance-between-starts: 6mm; provisional-label-separation: 1.5mm; space-after: 1.4mm",
                () -> {
                    int number = 0;
                    for (String item : items.items()) {
                        number++;
                        item(items.numbered() ? number + "." : "•", item);
                    }
                });
    }

    private void item(String label, String text) {
        fo.element("list-item", "space-after: 0.6mm", () -> {
            fo.element(
                    "list-item-label",
                    "end-indent: label-end()",
                    () -> fo.block("font-weight: bold; color: " + heading, label));
            fo.element("list-item-body", "start-indent: body-start()", () -> fo.block("", text));
        });
    }

    private void table(Block.Table table) {
        fo.element("table", "table-layout: fixed; width: 100%; space-before: 1mm; space-after: 2mm", () -> {
            fo.element(
                    "table-header",
                    "",
                    () -> fo.element(
                            "table-row", "", () -> table.columns().forEach(text -> cell("font-weight: bold", text))));
            fo.element(
                    "table-body",
                    "",
                    () -> table.rows()
                            .forEach(row -> fo.element(
                                    "table-row",
                                    "keep-together.within-page: always",
                                    () -> row.forEach(text -> cell("", text)))));
        });
    }

    private void cell(String look, String text) {
        fo.element(
                "table-cell",
                NO_INDENT + "padding: 1.1mm 2mm 1.1mm 0mm; border-bottom: 0.2mm solid #b9c2c4",
                () -> fo.block(look, text));
    }

    /** Two columns that are no table to those who listen. */
    private void code(Block.Code code) {
        int size = poster ? 50 : 42;
        String table = "table-layout: fixed; width: 100%; space-before: 2mm; space-after: 2mm;"
                + " keep-together.within-page: always; role: NonStruct";
        fo.element("table", table, () -> {
            fo.empty("table-column", "column-width: " + (size + 8) + "mm");
            fo.empty("table-column", "column-width: proportional-column-width(1)");
            fo.element(
                    "table-body",
                    "role: NonStruct",
                    () -> fo.element("table-row", "role: NonStruct", () -> {
                        fo.element(
                                "table-cell",
                                NO_INDENT + "role: NonStruct",
                                () -> fo.element("block", "line-height: 0", () -> fo.qr(code, size)));
                        fo.element(
                                "table-cell",
                                NO_INDENT + "role: NonStruct",
                                () -> code.beside().forEach(this::block));
                    }));
        });
    }
}
