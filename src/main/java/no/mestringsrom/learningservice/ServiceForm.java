package no.mestringsrom.learningservice;

/** How a service is organised. */
public enum ServiceForm {
    OWN_CENTRE,
    /** A "frisklivs- og mestringssenter": both in name and in task. */
    HEALTHY_LIFE_AND_COPING_CENTRE,
    /** Part of a "frisklivssentral". */
    HEALTHY_LIFE_CENTRE,
    REHABILITATION_UNIT,
    LOCAL_MEDICAL_CENTRE,
    /** A coordinator; the courses are held in other units. */
    COORDINATOR_MODEL,
    /** Courses where people already are: youth house, senior centre. */
    ARENA_MODEL
}
