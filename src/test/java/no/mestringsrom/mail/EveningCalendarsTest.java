package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningFile;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.OwnPlace;
import no.mestringsrom.selfhelp.Rhythm;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.TestGroups;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evenings of a group in the calendar of whoever wants them there, read by another library. */
@ServiceTest
class EveningCalendarsTest {

    @Autowired
    SelfHelpGroups groups;

    @Autowired
    OwnPlace own;

    @Autowired
    EveningFile files;

    @Autowired
    TestGroups test;

    @Autowired
    Outbox outbox;

    @Autowired
    TestClock clock;

    String kari;
    String ola;
    String karis;
    String olas;
    LocalDateTime first;

    @BeforeEach
    void aGroupThatMeets() {
        Map<String, String> members = test.formed("Kari", "Ola");
        kari = members.get("Kari");
        ola = members.get("Ola");
        karis = test.addressOf(kari);
        olas = test.addressOf(ola);
        first = LocalDate.ofInstant(clock.instant(), GroupPage.ZONE).plusDays(3).atTime(18, 0);
        meet(new Rhythm(first, 2, 60));
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("Entered, changed, called off, held after all, and taken away when somebody leaves: the same entries")
    void followsTheGroup() throws Exception {
        assertThat(latest().calendar()).as("nobody has asked for it").isNull();
        own.keepInCalendar(kari, true);
        own.keepInCalendar(kari, true);
        List<VEvent> entered = entries(latest());
        assertThat(entered).hasSize(3);
        VEvent one = entered.getFirst();
        assertThat(one.getSummary().getValue()).isEqualTo("Møte på video");
        assertThat(one.toString().replace("\r\n ", ""))
                .contains("/gruppe/" + kari, "CLASS:PRIVATE")
                .doesNotContain("grupperom", "Gruppa vår", "Diabetes", "Prøvetjenesten", "post@eksempel.no");
        assertThat(CalendarFileTest.start(one))
                .isEqualTo(first.atZone(GroupPage.ZONE).toInstant());

        step();
        meet(new Rhythm(first, 2, 90));
        List<VEvent> longer = entries(latest());
        assertThat(uids(longer)).isEqualTo(uids(entered));
        assertThat(sequence(longer.getFirst())).isGreaterThan(sequence(one));

        step();
        groups.callOff(kari, evenings().getFirst().id(), true);
        VEvent off = entries(latest()).getFirst();
        assertThat(uid(off)).isEqualTo(uid(one));
        assertThat(off.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(off)).isGreaterThan(sequence(longer.getFirst()));
        step();
        groups.callOff(kari, evenings().getFirst().id(), false);
        VEvent on = entries(latest()).getFirst();
        assertThat(on.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(sequence(on)).isGreaterThan(sequence(off));

        step();
        meet(new Rhythm(first.plusDays(1), 2, 90));
        List<VEvent> moved = entries(latest());
        assertThat(uids(moved.stream()
                        .filter(entry -> entry.getStatus().getValue().equals("CANCELLED"))
                        .toList()))
                .isEqualTo(uids(entered));
        List<VEvent> now = moved.stream()
                .filter(entry -> entry.getStatus().getValue().equals("CONFIRMED"))
                .toList();
        assertThat(now).hasSize(3);

        step();
        groups.leave(kari);
        OutboxMail last = newest(karis).stream()
                .filter(mail -> mail.subject().equals("Du er ute av gruppa"))
                .findFirst()
                .orElseThrow();
        assertThat(uids(entries(last))).isEqualTo(uids(now));
        assertThat(entries(last)).allMatch(entry -> entry.getStatus().getValue().equals("CANCELLED"));
        assertThat(newest(olas))
                .as("who has not asked for entries gets no files")
                .noneMatch(mail -> String.valueOf(mail.calendar()).contains("Møte på video"));
    }

    @Test
    void aGroupThatEndsIsTakenOutOfCalendars() throws Exception {
        own.keepInCalendar(kari, true);
        List<VEvent> entered = entries(latest());
        step();
        groups.leave(ola);
        OutboxMail ended = latest();
        assertThat(ended.subject()).isEqualTo("Gruppa er avsluttet");
        assertThat(ended.body()).contains("Vi har slettet gruppa og hvem som var med. Filene som følger med");
        assertThat(uids(entries(ended))).isEqualTo(uids(entered));
        assertThat(entries(ended))
                .allMatch(entry -> entry.getStatus().getValue().equals("CANCELLED"));
    }

    @Test
    void whoDoesNotWantThemAnyMoreHasThemTakenOut() throws Exception {
        own.keepInCalendar(kari, true);
        List<VEvent> entered = entries(latest());
        step();
        own.keepInCalendar(kari, false);
        assertThat(uids(entries(latest()))).isEqualTo(uids(entered));
        assertThat(latest().body())
                .contains("Filene som følger med, tar avtalene ut av kalenderen din, én fil for hver.");
        step();
        meet(new Rhythm(first, 1, 60));
        assertThat(latest().calendar()).isNull();
        assertThat(files.entered(own.kept(kari), own.evenings(kari))).contains("METHOD:PUBLISH");
    }

    private void step() {
        clock.advance(Duration.ofMinutes(1));
    }

    private void meet(Rhythm rhythm) {
        groups.meet(ola, groups.page(ola).revision(), rhythm);
    }

    private List<Evening> evenings() {
        return groups.page(ola).evenings();
    }

    private OutboxMail latest() {
        return newest(karis).getFirst();
    }

    private List<OutboxMail> newest(String address) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }

    private static List<VEvent> entries(OutboxMail mail) throws Exception {
        List<VEvent> events = new ArrayList<>();
        for (String object : CalendarFile.objects(Objects.requireNonNull(mail.calendar()))) {
            events.addAll(new CalendarBuilder().build(new StringReader(object)).getComponents(Component.VEVENT));
        }
        return events;
    }

    private static List<String> uids(List<VEvent> events) {
        return events.stream().map(EveningCalendarsTest::uid).sorted().toList();
    }

    private static String uid(VEvent event) {
        return event.getUid().orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getSequenceNo();
    }
}
