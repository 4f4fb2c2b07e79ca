package no.mestringsrom.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.WriteCourse;
import no.mestringsrom.course.WriteCourse.Words;
import no.mestringsrom.texts.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A course made of the template Trygghetsnett, also in North Sámi and English. */
@Component
@Profile("demo")
class InMoreLanguages {

    private static final List<String> SAMI = List.of(
            "Oahpásmuvvat", "Árgabeaivi", "Go leat fuolas", "Bearaš birra", "Veahkki mii gávdno", "Min fierbmi");
    private static final List<String> ENGLISH = List.of(
            "Getting to know each other",
            "Everyday life",
            "Worrying",
            "The family around you",
            "The help there is",
            "Our net");

    private final CourseWriting writing;
    private final CoursePlanning planning;
    private final CourseSessions courses;

    InMoreLanguages(CourseWriting writing, CoursePlanning planning, CourseSessions courses) {
        this.writing = writing;
        this.planning = planning;
        this.courses = courses;
    }

    /** To be called as its coordinator. */
    void write(CourseId course) {
        writing.write(new WriteCourse(
                course,
                planning.course(course).version(),
                Language.BOKMAL,
                Map.of(
                        Language.NORTHERN_SAMI,
                        new Words(
                                "Oadjebas fierbmi",
                                "Ságastallanjoavku oapmahaččaide geat háliidit hupmat eará oapmahaččaiguin. Guhtta"
                                        + " deaivvadeami main lea unnán prográmma ja ollu áigi. Mii álgit das gos"
                                        + " joavku lea, ja dii mearridehpet fáttáid ovttas.",
                                sessions(course, SAMI)),
                        Language.ENGLISH,
                        new Words(
                                "A net to hold you",
                                "A group for relatives who want to talk with other relatives. Six meetings with little"
                                        + " programme and much time. We begin where the group is, and you choose the"
                                        + " subjects together.",
                                sessions(course, ENGLISH)))));
    }

    private Map<SessionId, String> sessions(CourseId course, List<String> titles) {
        Map<SessionId, String> written = new HashMap<>();
        for (SessionPlan session : courses.sessions(course)) {
            written.put(session.id(), titles.get(session.number() - 1));
        }
        return written;
    }
}
