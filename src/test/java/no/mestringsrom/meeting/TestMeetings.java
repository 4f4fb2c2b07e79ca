package no.mestringsrom.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;

/** Networks that no other test knows. */
@TestComponent
public class TestMeetings {

    private final Networks networks;
    private final NetworkDesk desk;
    private final TestPeople people;
    private final PollRound round;
    private final SeriesRound series;

    TestMeetings(Networks networks, NetworkDesk desk, TestPeople people, PollRound round, SeriesRound series) {
        this.round = round;
        this.series = series;
        this.networks = networks;
        this.desk = desk;
        this.people = people;
    }

    /** @param members the first one is its chair */
    public record TestNetwork(NetworkId id, List<AccountId> members) {

        public AccountId chair() {
            return members.getFirst();
        }

        public AccountId member() {
            return members.get(1);
        }
    }

    /** Led by the first of them; the others take turns as secretary. Leaves the first one signed in. */
    public TestNetwork network(String... names) {
        List<AccountId> members = List.of(names).stream().map(people::someone).toList();
        people.signIn(people.administrator());
        NetworkId id = networks.create(new CreateNetwork("Nett " + UUID.randomUUID(), "Lære", Set.of("5501")));
        members.forEach(member -> networks.letIn(id, member));
        desk.leadBy(id, networks.details(id).version(), members.getFirst());
        people.signIn(members.getFirst());
        desk.takeTurns(id, networks.details(id).version(), members.subList(1, members.size()));
        return new TestNetwork(id, members);
    }

    /** What is done every morning. */
    public void remindOfPolls() {
        round.remind();
    }

    /** What is done every night: the next meetings of the series that have few left. */
    public void makeNextOfSeries() {
        series.goOn();
    }
}
