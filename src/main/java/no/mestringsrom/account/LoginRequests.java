package no.mestringsrom.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import no.mestringsrom.site.Pages;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenRequestResolver;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;

/** How signing in looks over HTTP: what is asked, and where the browser goes with each answer. */
@Component
class LoginRequests
        implements GenerateOneTimeTokenRequestResolver,
                OneTimeTokenGenerationSuccessHandler,
                AuthenticationConverter,
                AuthenticationFailureHandler {

    static final String SENT = SecurityConfiguration.SIGN_IN + "/sendt";
    static final String LINK = SecurityConfiguration.SIGN_IN + "/lenke";
    static final String REFUSED = LINK + "?ugyldig";

    /** Every answer to an address takes this long, so that time does not tell which addresses have accounts. */
    private static final Duration ANSWER_AFTER = Duration.ofMillis(200);

    private static final String ASKED_AT = LoginRequests.class.getName() + ".askedAt";

    private final Pages pages;

    LoginRequests(Pages pages) {
        this.pages = pages;
    }

    @Override
    public GenerateOneTimeTokenRequest resolve(HttpServletRequest request) {
        request.setAttribute(ASKED_AT, System.nanoTime());
        String email = Objects.requireNonNullElse(request.getParameter("email"), "");
        return new GenerateOneTimeTokenRequest(email.isBlank() ? "-" : email, LoginLinks.GOOD_FOR);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
            throws IOException {
        Duration spent = Duration.ofNanos(System.nanoTime() - (long) request.getAttribute(ASKED_AT));
        try {
            Thread.sleep(ANSWER_AFTER.minus(spent));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        response.sendRedirect(pages.page(request).url(SENT));
    }

    /**
     * A post from another site's page is none of the person's own making: it could sign them in as somebody else. It
     * is answered like a link that is no good, and so is one without a token.
     */
    @Override
    public OneTimeTokenAuthenticationToken convert(HttpServletRequest request) {
        String token = Objects.requireNonNullElse(request.getParameter("token"), "");
        boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        return new OneTimeTokenAuthenticationToken(fromElsewhere ? "" : token);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(pages.page(request).url(REFUSED));
    }
}
