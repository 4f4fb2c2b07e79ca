package no.mestringsrom.pairing;

/** How far from a course's places somebody lives. Nobody travels, but who is from the place knows the place. */
enum Region {
    MUNICIPALITY,
    COOPERATION,
    COUNTY,
    ELSEWHERE;

    static Region of(Candidate person, OpenCourse course) {
        if (course.municipalities().contains(person.municipality())) {
            return MUNICIPALITY;
        }
        if (course.cooperation().contains(person.municipality())) {
            return COOPERATION;
        }
        return course.counties().contains(person.county()) ? COUNTY : ELSEWHERE;
    }
}
