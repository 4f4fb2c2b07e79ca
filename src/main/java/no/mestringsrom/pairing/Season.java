package no.mestringsrom.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.mestringsrom.exchange.SessionRole;

/** Courses that hosts are looked for, and those who may be asked. */
record Season(List<OpenCourse> courses, List<Candidate> candidates) {

    Season {
        courses = courses.stream()
                .sorted(Comparator.comparing(OpenCourse::first)
                        .thenComparing(course -> course.id().value()))
                .toList();
        candidates = List.copyOf(candidates);
    }

    /** Those in this role whom no rule forbids to host the course by itself. */
    List<Candidate> possible(OpenCourse course, SessionRole role) {
        return candidates.stream()
                .filter(person -> person.role() == role && HardRules.allow(person, course))
                .toList();
    }

    /** Every place in every course that could be filled. */
    List<OpenSeat> seats() {
        List<OpenSeat> seats = new ArrayList<>();
        for (OpenCourse course : courses) {
            for (SessionRole role : List.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER)) {
                int room = course.room(role);
                List<Candidate> possible = room == 0 ? List.of() : possible(course, role);
                for (int place = 0; place < room; place++) {
                    seats.add(new OpenSeat(seats.size(), course, role, possible));
                }
            }
        }
        return seats;
    }
}
