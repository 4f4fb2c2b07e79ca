package no.mestringsrom.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** Which plan it is that hosts sign, and what has become otherwise since they did. */
@Embeddable
class PlanHistory {

    @Column(name = "plan_revision")
    private int revision;

    @ElementCollection
    @CollectionTable(name = "course_plan_change", joinColumns = @JoinColumn(name = "course_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private final List<PlanChange> changes = new ArrayList<>();

    /** @param wasSigned whether anybody had signed; what changes before that is planning and needs no telling */
    void changed(PlanChange change, boolean wasSigned) {
        revision++;
        if (wasSigned || !changes.isEmpty()) {
            PlanChange told = change;
            for (PlanChange earlier : List.copyOf(changes)) {
                if (change.replaces(earlier)) {
                    told = change.since(earlier);
                    changes.remove(earlier);
                }
            }
            if (!told.leavesAllAsItWas()) {
                changes.add(told);
            }
        }
    }

    /** Both kinds of hosts stand behind the plan as it is. */
    void signed() {
        changes.clear();
    }

    int revision() {
        return revision;
    }

    List<PlanChange> changes() {
        return List.copyOf(changes);
    }
}
