package no.mestringsrom.room;

/**
 * What those who steer a sitting need to know of the others of its circle.
 *
 * @param hasNext whether there is one after this that minutes can be carried to
 * @param owedMillis how much exchange time the group is owed from the sittings before, in milliseconds; not negative
 */
record CircleSoFar(boolean hasNext, long owedMillis) {

    private static final double MINUTE_MILLIS = 60_000;

    int owedMinutes() {
        return (int) Math.round(owedMillis / MINUTE_MILLIS);
    }
}
