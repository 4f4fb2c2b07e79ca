package no.mestringsrom.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * A test of Vaadin views without a browser: {@link #signIn} first, then navigate with {@code UI.getCurrent().navigate(…)}
 * and look at the page with Karibu's {@code LocatorJ}. Views are found by route, with the house's security in force.
 */
@ServiceTest
public abstract class UiTest {

    private static final Routes ROUTES = routes();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestPeople people;

    /** Opens a browser, so to speak, in which this account has signed in. */
    protected void signIn(AccountId account) {
        people.signIn(account);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((principal, role) -> authentication != null
                    && authentication.getAuthorities().stream()
                            .anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    /** Karibu looks for public views only; ours are not. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        Set<Class<? extends Component>> views = new HashSet<>();
        Set<Class<? extends HasErrorParameter<?>>> errorViews = new HashSet<>();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        scan.findCandidateComponents("no.mestringsrom").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            if (HasErrorParameter.class.isAssignableFrom(type)) {
                errorViews.add((Class<? extends HasErrorParameter<?>>) type);
            } else {
                views.add((Class<? extends Component>) type);
            }
        });
        return new Routes(views, errorViews, true);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** That these very words stand somewhere on the page, by themselves. */
    protected static void assertShown(String text) {
        assertThat(_find(Component.class).stream()
                        .map(component -> component.getElement().getText().replace('\u00a0', ' ')))
                .contains(text);
    }
}
