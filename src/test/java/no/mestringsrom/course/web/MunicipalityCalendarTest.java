package no.mestringsrom.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServiceTest
class MunicipalityCalendarTest {

    @Autowired
    TestCourses courses;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    @Test
    void listsTheSessionsOfTheCoursesThatAreOpenThereWithoutNamingThemInATitle() throws Exception {
        CourseId course = published("2026-03-23T18:00");

        List<VEvent> sessions = sessions("1857", course);
        assertThat(sessions).hasSize(4);
        VEvent first = sessions.getFirst();
        assertThat(first.getSummary().getValue()).isEqualTo("Kurs: samling 1 av 4");
        assertThat(first.getDescription().getValue()).startsWith("Diabetes type 2-kurs");
        assertThat(Instant.from(
                        first.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate()))
                .isEqualTo(Instant.parse("2026-03-23T17:00:00Z"));
        assertThat(Instant.from(sessions.get(1)
                        .<DtStart<Temporal>>getRequiredProperty("DTSTART")
                        .getDate()))
                .as("summer time has begun")
                .isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
        assertThat(sessions("5534", course)).as("does not take part").isEmpty();

        clock.set(Instant.parse("2026-03-23T17:00:00Z"));
        assertThat(sessions("1857", course)).as("has begun").isEmpty();
    }

    @Test
    void isSentAgainOnlyWhereItHasChangedAndStartsNoSession() throws Exception {
        published("2026-03-23T18:00");
        MvcResult result = web.perform(get("/kommune/1857/kurs.ics")).andReturn();
        MockHttpServletResponse response = result.getResponse();
        assertThat(response.getContentType()).startsWith("text/calendar");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=900", "public");
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(result.getRequest().getSession(false)).isNull();

        clock.advance(Duration.ofSeconds(1));
        assertThat(status(response.getHeader(HttpHeaders.ETAG))).isEqualTo(304);
        published("2026-03-24T18:00");
        assertThat(status(response.getHeader(HttpHeaders.ETAG))).isEqualTo(200);
    }

    @Test
    void speaksTheMunicipalitysLanguageUnlessAskedForAnother() throws Exception {
        // Stad has chosen nynorsk.
        assertThat(file("/kommune/4649/kurs.ics")).contains("//NN");
        assertThat(file("/kommune/4649/kurs.ics?lang=en")).contains("//EN");
        assertThat(web.perform(get("/kommune/0000/kurs.ics"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    /** Where no other test has courses: of many only the next ones are in the file. */
    private CourseId published(String start) {
        return courses.published(courses.plan(
                courses.service(),
                LocalDateTime.parse(start),
                "Diabetes type 2-kurs",
                TargetGroup.DIABETES,
                Set.of("1857")));
    }

    private int status(String etag) throws Exception {
        return web.perform(get("/kommune/1857/kurs.ics").header(HttpHeaders.IF_NONE_MATCH, etag))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String file(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private List<VEvent> sessions(String municipality, CourseId course) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(file("/kommune/" + municipality + "/kurs.ics")));
        calendar.validate();
        List<VEvent> all = calendar.getComponents(Component.VEVENT);
        return all.stream()
                .filter(event ->
                        event.getUrl().getValue().endsWith(course.value().toString()))
                .toList();
    }
}
