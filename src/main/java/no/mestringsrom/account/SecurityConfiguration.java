package no.mestringsrom.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/**
 * Who gets in where. Two chains: the public pages know no session, no cookie and nobody; everything else asks for an
 * account, and whoever asks for it in vain and for a page that exists is sent to sign in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final String SIGN_IN = "/logg-inn";
    static final String START = "/start";

    /** Anything else that nobody is signed in for does not exist, as far as visitors are told. */
    private static final RequestMatcher STAFF_VIEWS =
            RequestMatchers.anyOf(pathPattern(START), pathPattern("/arbeid/**"));

    /** Staff pages speak with the server at {@code /?v-r=…}, which is otherwise the address of the first page. */
    private static final RequestMatcher NOT_VAADINS_OWN = request ->
            request.getQueryString() == null || !request.getQueryString().contains("v-r=");

    @Bean
    @Order(1)
    SecurityFilterChain publicPagesChain(HttpSecurity http, ObjectProvider<PublicPaths> paths, PageHeaders headers) {
        RequestMatcher[] patterns = paths.orderedStream()
                .flatMap(feature -> feature.patterns().stream())
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new);
        return http.securityMatcher(new AndRequestMatcher(RequestMatchers.anyOf(patterns), NOT_VAADINS_OWN))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(written -> write(written, headers.publicPolicy(), ReferrerPolicy.NO_REFERRER, headers)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffPagesChain(
            HttpSecurity http,
            PageHeaders headers,
            LoginLinks loginLinks,
            LoginRequests loginRequests,
            StillAnAccount stillAnAccount,
            VaadinDefaultRequestCache savedRequests,
            NavigationAccessControl navigation,
            Pages pages) {
        savedRequests.ignoreRequests(new NegatedRequestMatcher(STAFF_VIEWS));
        navigation.setLoginView(SIGN_IN);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(SIGN_IN, SIGN_IN + "/*")
                                .permitAll())
                .oneTimeTokenLogin(login -> login.loginPage(SIGN_IN)
                        .tokenGeneratingUrl(SIGN_IN)
                        .generateRequestResolver(loginRequests)
                        .tokenService(loginLinks)
                        .tokenGenerationSuccessHandler(loginRequests)
                        .showDefaultSubmitPage(false)
                        .loginProcessingUrl(LoginRequests.LINK)
                        .authenticationConverter(loginRequests)
                        .failureHandler(loginRequests)
                        .defaultSuccessUrl(START))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SIGN_IN, LoginRequests.LINK))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                toSignInInTheSameLanguage(pages), STAFF_VIEWS)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, nobody) -> response.sendError(HttpStatus.NOT_FOUND.value()),
                                new NegatedRequestMatcher(STAFF_VIEWS)))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        configurer -> configurer
                                .anyRequest(AuthorizedUrl::authenticated)
                                .logoutSuccessHandler(toTheFirstPage()))
                .addFilterBefore(stillAnAccount, AuthorizationFilter.class)
                .headers(written -> write(written, headers.staffPolicy(), ReferrerPolicy.SAME_ORIGIN, headers)
                        .cacheControl(Customizer.withDefaults()))
                .build();
    }

    @Bean
    JdbcOneTimeTokenService oneTimeTokens(JdbcOperations database, Clock clock) {
        JdbcOneTimeTokenService tokens = new JdbcOneTimeTokenService(database);
        tokens.setClock(clock);
        return tokens;
    }

    /** Spring Security's user: the name is the account's id, and there is no password that would ever fit. */
    @Bean
    UserDetailsService accountsAsUsers(Accounts accounts) {
        return name -> accounts.find(new AccountId(UUID.fromString(name)))
                .map(account -> User.withUsername(account.id().toString())
                        .password("")
                        .authorities(
                                account.roles().stream().map(Role::authority).toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No account " + name));
    }

    private static LoginUrlAuthenticationEntryPoint toSignInInTheSameLanguage(Pages pages) {
        return new LoginUrlAuthenticationEntryPoint(SIGN_IN) {
            @Override
            protected String determineUrlToUseForThisRequest(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) {
                return pages.page(request).url(SIGN_IN);
            }
        };
    }

    /** Signing out is pressed on a Vaadin page, whose script must be told where to go. */
    private static LogoutSuccessHandler toTheFirstPage() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    private static HeadersConfigurer<HttpSecurity> write(
            HeadersConfigurer<HttpSecurity> written,
            String contentSecurityPolicy,
            ReferrerPolicy referrerPolicy,
            PageHeaders headers) {
        return written.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(referrerPolicy))
                .permissionsPolicyHeader(policy -> policy.policy(headers.permissions()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
    }
}
