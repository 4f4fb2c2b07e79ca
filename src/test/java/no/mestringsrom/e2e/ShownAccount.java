package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account of a session as its page shows it, in whole minutes.
 *
 * @param session how long it lasted, which the paired time is shown as a part of
 */
record ShownAccount(long promised, long given, long balance, long paired, long session, List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+");

    /** @param exchange null where the part is for something else */
    record Row(
            String part,
            long planned,
            long actual,
            @Nullable Long exchange) {}

    static ShownAccount on(Page page) {
        List<Long> paired = numbers(figure(page, "report.LedgerView.paired"));
        return new ShownAccount(
                numbers(figure(page, "report.LedgerView.promised")).getFirst(),
                numbers(figure(page, "report.LedgerView.given")).getFirst(),
                numbers(figure(page, "report.LedgerView.balance")).getFirst(),
                paired.getFirst(),
                paired.getLast(),
                page
                        .getByRole(
                                AriaRole.TABLE,
                                new Page.GetByRoleOptions().setName(text("report.SegmentsTable.caption")))
                        .locator("tbody tr")
                        .all()
                        .stream()
                        .map(ShownAccount::row)
                        .toList());
    }

    private static Row row(Locator row) {
        List<String> cells = row.locator("td").allInnerTexts();
        return new Row(
                row.getByRole(AriaRole.ROWHEADER).innerText(),
                numbers(cells.get(0)).getFirst(),
                numbers(cells.get(1)).getFirst(),
                numbers(cells.get(2)).stream().findFirst().orElse(null));
    }

    /** What stands beside its name. */
    private static String figure(Page page, String key) {
        return page.getByText(text(key), new Page.GetByTextOptions().setExact(true))
                .first()
                .locator("xpath=following-sibling::*[1]")
                .innerText();
    }

    private static List<Long> numbers(String shown) {
        return NUMBER.matcher(shown)
                .results()
                .map(number -> Long.parseLong(number.group().replace('−', '-')))
                .toList();
    }
}
