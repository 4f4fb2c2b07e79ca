package no.mestringsrom.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import no.mestringsrom.account.AccountRefused.Reason;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @Test
    void addressesAreKeptInLowerCaseAndNamesTidy() {
        AccountSummary account =
                account("  Ŋilla\t Čáhput  ", " Ngilla@Eksempel.NO ").summary();

        assertThat(account.email()).isEqualTo("ngilla@eksempel.no");
        assertThat(account.name()).isEqualTo("Ŋilla Čáhput");
        assertThat(account.firstName()).isEqualTo("Ŋilla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ola", "ola@kommune", "ola @kommune.no", "<ola@kommune.no>", "a@b.no,c@d.no"})
    void whatIsNoAddressIsRefused(String written) {
        refuses(() -> account("Ola", written), Reason.EMAIL_INVALID);
    }

    @Test
    void namesAreThereAndOfAReasonableLength() {
        assertThat(account("😀".repeat(100), "a@eksempel.no").summary().name()).hasSize(200);
        refuses(() -> account("   ", "a@eksempel.no"), Reason.NAME_MISSING);
        refuses(() -> account("å".repeat(5_000), "a@eksempel.no"), Reason.NAME_TOO_LONG);
    }

    @Test
    void aCoordinatorIsOneOfSomething() {
        Account account = account("Kari", "kari@eksempel.no");
        UUID service = UUID.randomUUID();

        refuses(() -> account.grant(Role.COORDINATOR, null), Reason.SCOPE_MISSING);
        account.grant(Role.COORDINATOR, service);
        account.grant(Role.COORDINATOR, service);

        assertThat(account.summary().services()).containsExactly(service);
        account.revoke(Role.COORDINATOR, service);
        assertThat(account.summary().roles()).isEmpty();
    }

    private static Account account(String name, String email) {
        return Account.register(new RegisterAccount(name, email, Language.BOKMAL));
    }

    private static void refuses(Runnable attempt, Reason reason) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(attempt::run)
                .extracting(AccountRefused::reason)
                .isEqualTo(reason);
    }
}
