package no.mestringsrom.host;

/** A calendar elsewhere could not be read. Says nothing of its address, which is a secret. */
class CalendarUnreadable extends Exception {

    private final CalendarProblem problem;

    CalendarUnreadable(CalendarProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    CalendarProblem problem() {
        return problem;
    }
}
