package no.mestringsrom.lending.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.lending.CostKey;
import no.mestringsrom.lending.CostLine;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.lending.SettlementId;
import no.mestringsrom.lending.SettlementStatus;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SettlementFileTest {

    private static final SettlementDetails PAID_BACK = new SettlementDetails(
            new SettlementId(UUID.randomUUID()),
            new NetworkId(UUID.randomUUID()),
            0,
            "=Oppgjør",
            2026,
            CostKey.POPULATION,
            SettlementStatus.DRAFT,
            List.of(new CostLine("Kurs", 10_000_00), new CostLine("Tilskudd", -85_000_01)),
            "SSB",
            List.of(
                    new Share("1811", BigDecimal.valueOf(1399), 0.305258, -22_894_40),
                    new Share("1812", BigDecimal.valueOf(1976), 0.431158, -32_336_90),
                    new Share("1815", new BigDecimal("1208.5"), 0.263582, -19_768_71)),
            -75_000_01,
            false,
            false,
            null,
            null,
            "",
            null);

    private final SettlementFile file = new SettlementFile(new Municipalities(), new Texts());

    @Test
    void theListAsCsvSumsToTheOre() {
        String csv = new String(file.csv(PAID_BACK, Language.BOKMAL), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith(
                        "\uFEFF\"'=Oppgjør\";\"2026\";\"Utkast\"\r\n\"Delingsnøkkel\";\"etter folketall\";\"SSB\"\r\n")
                .contains("\"\";\"Kurs\";\"\";\"\";10000,00\r\n")
                .contains("\"\";\"Tilskudd\";\"\";\"\";-85000,01\r\n")
                .contains("\"\";\"Sum\";\"\";\"\";-75000,01\r\n")
                .contains("\"Kommunenummer\";\"Kommune\";\"Folketall\";\"Prosent\";\"Kroner\"\r\n")
                .contains("\"1811\";\"Bindal\";1399;30,53;-22894,40\r\n")
                .contains("\"1815\";\"Vega\";1208,5;26,36;-19768,71\r\n")
                .endsWith("\"\";\"Sum\";4583,5;100,00;-75000,01\r\n");
        assertThat(Arrays.stream(csv.split("\r\n"))
                        .filter(line -> line.startsWith("\"18"))
                        .map(line -> new BigDecimal(line.split(";")[4].replace(',', '.')))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-75000.01");
    }

    @Test
    void aFileIsNamedSoThatTheSettlementsOfAYearAreToldApart() {
        String id = PAID_BACK.id().value().toString().substring(0, 4);

        assertThat(SettlementFile.name(PAID_BACK, "csv")).isEqualTo("oppgjor-2026-oppgjor-" + id + ".csv");
    }

    /** Read by another library than the one that wrote it. */
    @Test
    void theListAsWorkbookHoldsNumbersThatSumToTheOre() throws IOException {
        byte[] bytes = file.xlsx(PAID_BACK, Language.BOKMAL);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(book.getFirstSheet().getName()).isEqualTo("Oppgjør 2026");
            assertThat(rows).hasSize(11);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("=Oppgjør");
            assertThat(rows.getFirst().getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("Utkast");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("etter folketall");
            assertThat(rows.get(4).getCellText(1)).isEqualTo("Tilskudd");
            assertThat(rows.get(4).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("-85000.01");
            assertThat(rows.get(6).getCellText(4)).isEqualTo("Kroner");
            assertThat(rows.subList(7, 11)).allSatisfy(row -> {
                assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            });
            BigDecimal sum = rows.subList(7, 10).stream()
                    .map(row -> row.getCellAsNumber(4).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo("-75000.01");
            assertThat(rows.getLast().getCellAsNumber(4).orElseThrow()).isEqualByComparingTo(sum);
        }
    }
}
