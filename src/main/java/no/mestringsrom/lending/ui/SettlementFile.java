package no.mestringsrom.lending.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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
 * A settlement's list as a file: what it is, then a row for each municipality with its number, name, weight, per cent and amount in kroner, and
 * their sum. Asks nobody who they are: whoever holds the details has read them.
 */
@Component
class SettlementFile {

    private static final List<String> COLUMNS = List.of("number", "municipality", "weight", "percent", "amount");
    private static final int AMOUNT = 4;

    /** What it is, and the heads of the columns. */
    private static final int HEAD = 2;

    private static final int WIDE = 28;
    private static final int NARROW = 16;

    private final Municipalities municipalities;
    private final Texts texts;

    SettlementFile(Municipalities municipalities, Texts texts) {
        this.municipalities = municipalities;
        this.texts = texts;
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
            sheet.range(0, 0, HEAD - 1, AMOUNT).style().bold().set();
            sheet.range(rows.size() - 1, 0, rows.size() - 1, AMOUNT)
                    .style()
                    .bold()
                    .set();
            sheet.range(HEAD, AMOUNT, rows.size() - 1, AMOUNT)
                    .style()
                    .format("#,##0.00")
                    .set();
            for (int column = 0; column <= AMOUNT; column++) {
                sheet.width(column, column == 1 ? WIDE : NARROW);
            }
            sheet.freezePane(0, HEAD);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
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
        BigDecimal weight = settlement.shares().stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<?> what = List.of(
                settlement.title(),
                String.valueOf(settlement.year()),
                texts.get(language, "lending.SettlementsPanel." + settlement.status()));
        List<?> head = COLUMNS.stream()
                .map(column -> texts.get(language, "lending.SettlementFile." + column))
                .toList();
        List<?> sum = List.of(
                "",
                texts.get(language, "lending.SettlementFile.sum"),
                weight,
                settlement.isReckoned() ? BigDecimal.valueOf(100) : BigDecimal.ZERO,
                kroner(settlement.isReckoned() ? settlement.totalOre() : 0));
        return Stream.concat(
                Stream.concat(
                        Stream.of(what, head), settlement.shares().stream().map(this::row)),
                Stream.of(sum));
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
