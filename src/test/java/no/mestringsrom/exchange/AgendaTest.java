package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.SegmentKind.EXCHANGE;
import static no.mestringsrom.exchange.SegmentKind.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    @Test
    void onlyExchangeAndQuestionsAreExchangeTime() {
        assertThat(Arrays.stream(SegmentKind.values()).filter(SegmentKind::isExchangeTime))
                .containsExactly(EXCHANGE, QUESTIONS);
    }

    @Test
    void professionalsAndExperiencedUsersAreHosts() {
        assertThat(Arrays.stream(SessionRole.values()).filter(SessionRole::isHost))
                .containsExactly(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER);
    }

    @Test
    void theShareIsExchangeAndQuestionsOfTheWhole() {
        assertThat(Story.AGENDA.plannedMinutes()).isEqualTo(40);
        assertThat(Story.AGENDA.exchangeMinutes()).isEqualTo(25);
        assertThat(Story.AGENDA.exchangeShare()).isEqualTo(0.625);
    }

    @Test
    void anEmptyPlanHasNoShare() {
        assertThat(new Agenda(List.of()).exchangeShare()).isZero();
        assertThat(new Agenda(List.of(new Segment("a", EXCHANGE, 0))).exchangeShare())
                .isZero();
    }

    @Test
    void aSegmentIsFoundByItsId() {
        assertThat(Story.AGENDA.segment("questions")).contains(new Segment("questions", QUESTIONS, 5));
        assertThat(Story.AGENDA.segment("lunch")).isEmpty();
    }

    @Test
    void thePlanIsACopy() {
        var segments = new ArrayList<>(Story.AGENDA.segments());
        var agenda = new Agenda(segments);
        segments.clear();
        assertThat(agenda).isEqualTo(Story.AGENDA);
    }

    @Test
    void twoSegmentsOfOneIdAreRefused() {
        var segment = new Segment("a", EXCHANGE, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Agenda(List.of(segment, segment)));
    }

    @Test
    void aLengthBelowZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("a", EXCHANGE, -1));
    }

    @Test
    void twoPeopleOfOneIdAreRefused() {
        var one = new Attendee("a", SessionRole.PROFESSIONAL);
        var other = new Attendee("a", SessionRole.PARTICIPANT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeLedger(Story.AGENDA, List.of(one, other), List.of()));
    }
}
