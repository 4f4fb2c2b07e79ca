package no.mestringsrom.room;

/**
 * What a session's hosts need to know of the sessions around it.
 *
 * @param hasNext whether the course has a session after this one
 * @param owedMillis how much exchange time the group is owed from the sessions before, in milliseconds; not negative
 */
record CourseSoFar(boolean hasNext, long owedMillis) {

    private static final double MINUTE_MILLIS = 60_000;

    int owedMinutes() {
        return (int) Math.round(owedMillis / MINUTE_MILLIS);
    }
}
