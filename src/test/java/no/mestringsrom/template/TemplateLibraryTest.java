package no.mestringsrom.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.exchange.SegmentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates that come with the product are held to what the working method demands of every course. */
class TemplateLibraryTest {

    static List<CourseTemplateDetails> library() {
        return TemplateLibrary.read();
    }

    @Test
    void offersTheProgrammesThatMunicipalitiesKnow() {
        assertThat(library())
                .extracting(CourseTemplateDetails::title)
                .contains(
                        "Å leve et friskere liv",
                        "Diabetes type 2-kurs",
                        "Kurs i depresjonsmestring (KID)",
                        "Livslyst når det røyner på",
                        "TA TAK",
                        "Trygghetsnett",
                        "Lyst på livet",
                        "Starthjelp");
    }

    @ParameterizedTest
    @MethodSource("library")
    @DisplayName("At least 40 per cent of every session is for exchanging experience")
    void keepsRoomForExchange(CourseTemplateDetails template) {
        assertThat(template.leastShare()).isGreaterThanOrEqualTo(0.40);
        for (TemplateSession session : template.sessions()) {
            Agenda agenda = AgendaItem.agenda(session.agenda());
            assertThat(agenda.exchangeShare())
                    .as(
                            "%s: %s (%d of %d minutes)",
                            template.title(), session.title(), agenda.exchangeMinutes(), agenda.plannedMinutes())
                    .isGreaterThanOrEqualTo(template.leastShare());
        }
    }

    @ParameterizedTest
    @MethodSource("library")
    void fitsOnAScreenAtHome(CourseTemplateDetails template) {
        assertThat(template.sessions()).isNotEmpty();
        for (TemplateSession session : template.sessions()) {
            Agenda agenda = AgendaItem.agenda(session.agenda());
            assertThat(agenda.plannedMinutes()).as(session.title()).isBetween(60, 150);
            assertThat(session.agenda())
                    .extracting(AgendaItem::kind)
                    .as(session.title())
                    .startsWith(SegmentKind.WELCOME)
                    .endsWith(SegmentKind.SUMMARY);
            assertThat(session.agenda()).as(session.title()).allSatisfy(item -> {
                assertThat(item.title()).isNotBlank().hasSizeLessThanOrEqualTo(120);
                assertThat(item.minutes()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("library")
    @DisplayName("A professional and an experienced user both have their word in the course")
    void letsBothKindsOfKnowledgeSpeak(CourseTemplateDetails template) {
        assertThat(template.sessions())
                .flatExtracting(TemplateSession::agenda)
                .extracting(AgendaItem::kind)
                .contains(SegmentKind.PROFESSIONAL_INPUT, SegmentKind.EXPERIENCE_INPUT);
    }

    @ParameterizedTest
    @MethodSource("library")
    @DisplayName("Exchange time is what the hosts may not shorten")
    void protectsExchange(CourseTemplateDetails template) {
        assertThat(template.sessions())
                .flatExtracting(TemplateSession::agenda)
                .filteredOn(item -> item.kind().isExchangeTime())
                .noneMatch(AgendaItem::adaptable);
    }

    @ParameterizedTest
    @MethodSource("library")
    void liesInOrderOfTime(CourseTemplateDetails template) {
        assertThat(template.sessions().getFirst().daysAfterFirst()).isZero();
        assertThat(template.sessions())
                .extracting(TemplateSession::daysAfterFirst)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
