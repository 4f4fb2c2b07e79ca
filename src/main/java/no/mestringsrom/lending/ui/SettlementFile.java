package no.mestringsrom.lending.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.CsvFile;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * A settlement as a file: what it is and what it is shared by; a row for each cost and grant, and their sum; then a row for each
 * municipality with its number, name, weight, per cent and amount in kroner, and their sum. Asks nobody who they are: whoever holds the details has read them.
 */
@Component
class SettlementFile {

    private static final int PERCENT = 3;
    private static final int AMOUNT = 4;

    /** What it is, what it is shared by, and the heads of the costs. */
    private static final int HEAD = 3;

    private static final int LONGEST_NAME = 40;

    private static final int WIDE = 28;
    private static final int NARROW = 16;

    private final Municipalities municipalities;
    private final Texts texts;

    SettlementFile(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /**
     * A year has many, and a correction is called what the first was: the end of the name tells them apart.
     *
     * @param kind what the name ends with, without a dot
     */
    static String name(SettlementDetails settlement, String kind) {
        String title = Normalizer.normalize(
                        settlement
                                .title()
                                .toLowerCase(Locale.ROOT)
                                .replace("æ", "ae")
                                .replace("ø", "o"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return Stream.of(
                        "oppgjor",
                        String.valueOf(settlement.year()),
                        title.substring(0, Math.min(title.length(), LONGEST_NAME)),
                        settlement.id().value().toString().substring(0, 4))
                .map(part -> part.replaceAll("^-|-$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-", "", "." + kind));
    }

    byte[] csv(SettlementDetails settlement, Language language) {
        return CsvFile.of(rows(settlement, language));
    }

    byte[] xlsx(SettlementDetails settlement, Language language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Mestringsrom", null)) {
            Worksheet sheet = book.newWorksheet(texts.get(language, "lending.SettlementFile.sheet", settlement.year()));
            List<List<?>> rows = rows(settlement, language).toList();
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row, rows.get(row));
            }
            int costs = HEAD + settlement.costs().size();
            bold(sheet, 0, HEAD - 1);
            bold(sheet, costs, costs + 1);
            bold(sheet, rows.size() - 1, rows.size() - 1);
            sheet.range(HEAD, PERCENT, rows.size() - 1, AMOUNT)
                    .style()
                    .format("#,##0.00")
                    .set();
            for (int column = 0; column <= AMOUNT; column++) {
                sheet.width(column, column == 1 ? WIDE : NARROW);
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void bold(Worksheet sheet, int from, int to) {
        sheet.range(from, 0, to, AMOUNT).style().bold().set();
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    private Stream<List<?>> rows(SettlementDetails settlement, Language language) {
        String sum = text(language, "sum");
        boolean reckoned = settlement.isReckoned();
        BigDecimal weight = settlement.shares().stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Stream<List<?>> what = Stream.of(
                List.of(
                        settlement.title(),
                        String.valueOf(settlement.year()),
                        texts.get(language, "lending.SettlementsPanel." + settlement.status())),
                List.of(
                        text(language, "key"),
                        texts.get(language, "lending.CostKey." + settlement.key()),
                        settlement.source()),
                List.of("", text(language, "cost"), "", "", text(language, "amount")));
        Stream<List<?>> costs =
                settlement.costs().stream().map(cost -> List.of("", cost.what(), "", "", kroner(cost.ore())));
        Stream<List<?>> between = Stream.of(
                List.of("", sum, "", "", kroner(settlement.totalOre())),
                List.of(
                        text(language, "number"),
                        text(language, "municipality"),
                        texts.get(language, "lending.SharesPanel.weight." + settlement.key()),
                        text(language, "percent"),
                        text(language, "amount")));
        List<?> last = List.of(
                "",
                sum,
                weight,
                BigDecimal.valueOf(reckoned ? 100_00 : 0, 2),
                kroner(reckoned ? settlement.totalOre() : 0));
        return Stream.of(what, costs, between, settlement.shares().stream().map(this::row), Stream.of(last))
                .flatMap(rows -> rows);
    }

    private String text(Language language, String key) {
        return texts.get(language, "lending.SettlementFile." + key);
    }

    private List<?> row(Share share) {
        return List.of(
                share.municipality(),
                municipalities
                        .byNumber(share.municipality())
                        .map(Municipality::name)
                        .orElse(share.municipality()),
                share.weight(),
                BigDecimal.valueOf(share.part() * 100).setScale(2, RoundingMode.HALF_UP),
                kroner(share.ore()));
    }

    /** With two decimals. */
    static BigDecimal kroner(long ore) {
        return BigDecimal.valueOf(ore, 2);
    }
}
