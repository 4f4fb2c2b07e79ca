package no.mestringsrom.lending;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Offers and asks that are over, with who wrote them and who answered. */
@Component
class OldNotices implements RetentionRule {

    private final NoticeBoard board;

    OldNotices(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "lending.notices";
    }

    @Override
    public int forget() {
        return board.forgetOver();
    }
}
