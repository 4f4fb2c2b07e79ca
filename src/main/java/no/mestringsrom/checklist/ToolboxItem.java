package no.mestringsrom.checklist;

import java.time.LocalDate;

/** What belongs to every course, in the order of time: the toolbox (verktøykassa) of the working method. */
public enum ToolboxItem {
    MEET(ChecklistPhase.PLANNING, Duty.BOTH, Anchor.FIRST, -42),
    TELL(ChecklistPhase.PLANNING, Duty.COORDINATOR, Anchor.FIRST, -35),
    ADAPT(ChecklistPhase.PLANNING, Duty.BOTH, Anchor.FIRST, -28),
    NEEDS(ChecklistPhase.PLANNING, Duty.COORDINATOR, Anchor.FIRST, -10),
    TRY_VIDEO(ChecklistPhase.PLANNING, Duty.BOTH, Anchor.FIRST, -7),
    GROUND_RULES(ChecklistPhase.RUNNING, Duty.BOTH, Anchor.FIRST, 0),
    AFTERTALK(ChecklistPhase.RUNNING, Duty.BOTH, Anchor.LAST, 0),
    GO_ON(ChecklistPhase.RUNNING, Duty.EXPERIENCED_USER, Anchor.LAST, 0),
    FIGURES(ChecklistPhase.EVALUATING, Duty.BOTH, Anchor.LAST, 7),
    LEARNT(ChecklistPhase.EVALUATING, Duty.BOTH, Anchor.LAST, 14),
    PASS_ON(ChecklistPhase.EVALUATING, Duty.COORDINATOR, Anchor.LAST, 21);

    private enum Anchor {
        FIRST,
        LAST
    }

    private final ChecklistPhase phase;
    private final Duty duty;
    private final Anchor anchor;
    private final int days;

    ToolboxItem(ChecklistPhase phase, Duty duty, Anchor anchor, int days) {
        this.phase = phase;
        this.duty = duty;
        this.anchor = anchor;
        this.days = days;
    }

    ChecklistPhase phase() {
        return phase;
    }

    Duty duty() {
        return duty;
    }

    /** @param first day of the course's first session */
    LocalDate due(LocalDate first, LocalDate last) {
        return (anchor == Anchor.FIRST ? first : last).plusDays(days);
    }
}
