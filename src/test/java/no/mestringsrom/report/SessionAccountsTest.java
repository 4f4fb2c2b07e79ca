package no.mestringsrom.report;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.PlanChanges;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SessionAccountsTest extends UiTest {

    @Autowired
    SessionAccounts accounts;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    LiveSessions live;

    @Autowired
    PlanChanges changes;

    @Autowired
    Seating seating;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    SessionPlan session;

    @BeforeEach
    void holdASessionOfTenMinutesWithBothHosts() {
        service = courses.service();
        session = held(service);
    }

    @Test
    void hostsAndTheCoordinatorReadWhatWasPromisedAndGiven() {
        for (CourseHostSeat host : sessions.hosts(session.course())) {
            people.signIn(host.account());
            assertThat(accounts.of(session.id()).ledger().pairedMillis())
                    .isEqualTo(Duration.ofMinutes(10).toMillis());
        }
        people.signIn(people.coordinator(service.value()));

        SessionAccount account = accounts.of(session.id());
        assertThat(account.started()).isTrue();
        assertThat(account.over()).isTrue();
        assertThat(account.sessionsOver()).isOne();
        assertThat(account.carriedMillis()).isEqualTo(-account.ledger().plannedExchangeMillis());
    }

    @Test
    void neighboursReadNothing() {
        LearningServiceId neighbour = courses.service();
        SessionPlan theirs = held(neighbour);
        List<AccountId> strangers = List.of(
                people.coordinator(neighbour.value()),
                sessions.hosts(theirs.course()).getFirst().account());

        for (AccountId stranger : strangers) {
            people.signIn(stranger);
            assertThatThrownBy(() -> accounts.of(session.id())).isInstanceOf(AccessDeniedException.class);
            assertThat(accounts.isThereOneToRead(session)).isFalse();
        }
    }

    @Test
    void theCoursesPageSaysWhatTheGroupIsOwed() {
        signIn(people.coordinator(service.value()));
        long promised = accounts.of(session.id()).ledger().plannedExchangeMillis() / 60_000;

        UI.getCurrent().navigate("arbeid/kurs/" + session.course().value());

        _assertOne(H2.class, spec -> spec.withText("Gruppen har " + promised + " minutter til gode"));
        people.signIn(people.coordinator(courses.service().value()));
        assertThatThrownBy(() -> accounts.owedMillis(session.course())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageShowsItAsFiguresAndAsATable() {
        signIn(sessions.hosts(session.course()).getFirst().account());

        UI.getCurrent().navigate("arbeid/okt/" + session.id().value() + "/tid");

        assertThat(_get(H1.class).getText()).isEqualTo("Tiden til å utveksle erfaringer");
        _assertOne(Span.class, spec -> spec.withText("10 av 10 min"));
        assertThat(_find(_get(NativeTable.class), NativeTableRow.class))
                .as("a head, a row for each part, and all of them together")
                .hasSize(1 + session.agenda().size() + 1);
    }

    @Test
    void someSecondsAreNoDebt() {
        CourseId course = courses.published(
                service, LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneId.of("Europe/Oslo")));
        SessionPlan plan = sessions.sessions(course).getFirst();
        everybodyComes(plan, 2);
        Seat host = seating.hosts(CourseSittings.circle(course)).getFirst();
        boolean cut = false;
        @Nullable String before = null;
        for (AgendaItem item : plan.agenda()) {
            live.go(host, CourseSittings.id(plan.id()), before, item.id());
            before = item.id();
            boolean first = item.kind().isExchangeTime() && !cut;
            cut |= first;
            clock.advance(Duration.ofMinutes(item.minutes()).minusSeconds(first ? 20 : 0));
        }
        live.end(host, CourseSittings.id(plan.id()));
        signIn(sessions.hosts(course).getFirst().account());

        UI.getCurrent().navigate("arbeid/okt/" + plan.id().value() + "/tid");

        assertThat(accounts.of(plan.id()).ledger().balanceMillis()).isEqualTo(-20_000);
        _assertOne(Paragraph.class, spec -> spec.withText("Gruppen fikk tiden den var lovet."));
    }

    @Test
    void thePageSaysWhoWasAloneAndWhatTheHostsChoseToCarryOver() {
        CourseId course = courses.published(
                service, LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneId.of("Europe/Oslo")));
        SessionPlan plan = sessions.sessions(course).getFirst();
        Seat professional = seating.hosts(CourseSittings.circle(course)).getFirst();
        clock.set(plan.startsAt());
        live.isIn(professional, CourseSittings.of(plan), "first", "e1", "main");
        live.go(
                professional,
                CourseSittings.id(plan.id()),
                null,
                plan.agenda().getFirst().id());
        changes.carryOver(professional, CourseSittings.id(plan.id()), 0, 8);
        clock.advance(Duration.ofMinutes(10));
        live.end(professional, CourseSittings.id(plan.id()));
        signIn(sessions.hosts(course).getFirst().account());

        UI.getCurrent().navigate("arbeid/okt/" + plan.id().value() + "/tid");

        _assertOne(Paragraph.class, spec -> spec.withText("I 10 minutter var bare fagpersonen til stede."));
        _assertOne(
                Paragraph.class,
                spec -> spec.withText("Vertene valgte under samlingen å ta med 8 minutter til neste samling."));
    }

    @Test
    void tooFewPeopleAndNothingReportedAreNotTheSame() {
        signIn(sessions.hosts(session.course()).getFirst().account());
        UI.getCurrent().navigate("arbeid/okt/" + session.id().value() + "/tid");
        _assertOne(Paragraph.class, spec -> spec.withText("Ikke målt. Det krever minst tre deltakere."));

        SessionPlan withGuests = held(service, 3);
        signIn(sessions.hosts(withGuests.course()).getFirst().account());
        UI.getCurrent().navigate("arbeid/okt/" + withGuests.id().value() + "/tid");
        _assertOne(
                Paragraph.class,
                spec -> spec.withText("Videomøtet meldte ikke fra om hvem som snakket, så det er ikke målt."));
    }

    /** Without participants: nothing is exchanged, and all that was promised is owed. */
    private SessionPlan held(LearningServiceId by) {
        return held(by, 0);
    }

    private SessionPlan held(LearningServiceId by, int guests) {
        CourseId course = courses.published(
                by, LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneId.of("Europe/Oslo")));
        SessionPlan plan = sessions.sessions(course).getFirst();
        List<Seat> hosts = seating.hosts(CourseSittings.circle(course));
        everybodyComes(plan, guests);
        live.go(
                hosts.getFirst(),
                CourseSittings.id(plan.id()),
                null,
                plan.agenda().getFirst().id());
        clock.advance(Duration.ofMinutes(10));
        live.end(hosts.getLast(), CourseSittings.id(plan.id()));
        return plan;
    }

    private void everybodyComes(SessionPlan plan, int guests) {
        List<Seat> hosts = seating.hosts(CourseSittings.circle(plan.course()));
        clock.set(plan.startsAt());
        live.isIn(hosts.getFirst(), CourseSittings.of(plan), "first", "e1", "main");
        live.isIn(hosts.getLast(), CourseSittings.of(plan), "last", "e2", "main");
        for (int i = 0; i < guests; i++) {
            Seat guest =
                    new Seat(UUID.randomUUID(), "Per", SessionRole.PARTICIPANT, CourseSittings.circle(plan.course()));
            live.isIn(guest, CourseSittings.of(plan), "guest" + i, "g" + i, "main");
        }
    }
}
