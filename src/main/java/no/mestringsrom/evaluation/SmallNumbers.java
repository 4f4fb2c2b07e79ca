package no.mestringsrom.evaluation;

/**
 * When something may be shown without telling what one of few answered. A view is of a number of answers; it may be shown
 * when that number is large enough, and when whoever subtracts it from another view of the same answers is left with a
 * large enough number or with none. Patients and relatives are never summed, and no form is read while it takes answers:
 * then two views of it are always of the same answers.
 */
final class SmallNumbers {

    static final int FEWEST = 5;

    private SmallNumbers() {}

    static boolean mayShow(int answers) {
        return answers >= FEWEST;
    }

    /**
     * Whether what became of those who answered both before and after may stand beside all the answers before and all
     * those after.
     *
     * @param joined who answered both
     * @param before all who answered before
     * @param after all who answered after
     */
    static boolean mayShowChange(int joined, int before, int after) {
        return mayShow(joined) && mayBeLeft(before - joined) && mayBeLeft(after - joined);
    }

    private static boolean mayBeLeft(int rest) {
        return rest == 0 || mayShow(rest);
    }
}
