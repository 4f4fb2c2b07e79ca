package no.mestringsrom.privacy;

import java.util.List;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.retention.RetentionRun;
import no.mestringsrom.retention.RetentionRuns;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That what has served its purpose was forgotten, for administrators. */
@Service
@Transactional(readOnly = true)
public class ForgettingLog {

    private final RetentionRuns runs;
    private final CurrentAccount current;

    ForgettingLog(RetentionRuns runs, CurrentAccount current) {
        this.runs = runs;
        this.current = current;
    }

    /** The newest first. @throws AccessDeniedException for anybody but an administrator */
    public List<RetentionRun> find(int offset, int atMost) {
        current.require(Role.ADMINISTRATOR);
        return runs.recent(offset, atMost);
    }

    /** @throws AccessDeniedException for anybody but an administrator */
    public int count() {
        current.require(Role.ADMINISTRATOR);
        return runs.count();
    }
}
