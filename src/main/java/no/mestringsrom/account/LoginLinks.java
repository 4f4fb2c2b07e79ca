package no.mestringsrom.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that staff sign in by. Asks are for an e-mail address; a link is made, and told of, only if it belongs to an
 * account that has not been sent too many already. The one who asks can't tell the difference.
 */
@Service
@Transactional(readOnly = true)
class LoginLinks implements OneTimeTokenService {

    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    static final int MOST_AT_A_TIME = 5;

    private final JdbcOneTimeTokenService tokens;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LoginLinks(
            JdbcOneTimeTokenService tokens,
            Accounts accounts,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** @param request its user name is the address as it was written */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        Optional<AccountSummary> known =
                accounts.byEmail(request.getUsername()).filter(account -> live(account.id()) < MOST_AT_A_TIME);
        if (known.isEmpty()) {
            return new DefaultOneTimeToken(
                    UUID.randomUUID().toString(),
                    request.getUsername(),
                    clock.instant().plus(GOOD_FOR));
        }
        AccountSummary account = known.get();
        OneTimeToken token =
                tokens.generate(new GenerateOneTimeTokenRequest(account.id().toString(), GOOD_FOR));
        events.publishEvent(new LoginLinkRequested(
                account.id(), account.email(), account.name(), account.language(), token.getTokenValue()));
        return token;
    }

    @Override
    @Transactional
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        return tokens.consume(presented);
    }

    private int live(AccountId account) {
        return database.sql("select count(*) from one_time_tokens where username = ? and expires_at > ?")
                .params(account.toString(), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
