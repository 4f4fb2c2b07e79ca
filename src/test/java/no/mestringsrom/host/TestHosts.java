package no.mestringsrom.host;

import java.util.Map;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes hosts with a profile, each by their own hand. */
@TestComponent
public class TestHosts {

    private final HostProfiles profiles;
    private final TestPeople people;
    private final TestCourses courses;

    TestHosts(HostProfiles profiles, TestPeople people, TestCourses courses) {
        this.profiles = profiles;
        this.people = people;
        this.courses = courses;
    }

    /** @param municipality number */
    public AccountId experiencedUser(String name, String municipality, Map<TargetGroup, ShownTo> livedWith) {
        return written(courses.experiencedUser(name), municipality, Set.of("nb"), Set.of(), livedWith);
    }

    public AccountId professional(String name, String municipality, TargetGroup... knows) {
        return written(courses.professional(name), municipality, Set.of("nb"), Set.of(knows), Map.of());
    }

    public AccountId written(
            AccountId host,
            String municipality,
            Set<String> languages,
            Set<TargetGroup> knows,
            Map<TargetGroup, ShownTo> livedWith) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        people.signIn(host);
        try {
            profiles.write(new WriteHostProfile(municipality, "", languages, 1, 4, knows, livedWith));
            return host;
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }
}
