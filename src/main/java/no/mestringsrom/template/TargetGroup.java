package no.mestringsrom.template;

/** Whom a course is for. The order is the one in which they are offered for choosing. */
public enum TargetGroup {
    ACROSS_DIAGNOSES,
    DIABETES,
    COPD,
    HEART,
    CANCER,
    STROKE,
    MENTAL_HEALTH,
    RELATIVES,
    FAMILIES,
    ELDERLY,
    OVERWEIGHT,
    CFS_ME,
    INTELLECTUAL_DISABILITY
}
