package no.mestringsrom.experience;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody wrote belongs to their municipality once they have left the network: their name is not shown from the same
 * moment on, and a month later nothing leads to it any more. A month, so that whoever was taken out by mistake loses nothing.
 */
@Component
@Transactional(readOnly = true)
class FormerColleagues implements RetentionRule {

    static final Period KEPT = Period.ofDays(30);

    private static final String MEMBER = "exists (select 1 from account_grant g where g.account_id ="
            + " network_colleague.account_id and g.role = 'NETWORK_MEMBER' and g.scope = network_colleague.network_id)";

    private static final String WRITES =
            "exists (select 1 from practice_example where author_id = network_colleague.id)"
                    + " or exists (select 1 from example_remark where author_id = network_colleague.id)"
                    + " or exists (select 1 from network_question where author_id = network_colleague.id)"
                    + " or exists (select 1 from network_answer where author_id = network_colleague.id)";

    private final JdbcClient database;
    private final Clock clock;

    FormerColleagues(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "experience.left";
    }

    @Override
    @Transactional
    public int forget() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MorningNews.ZONE);
        database.sql(
                        "update network_colleague set left_on = null where left_on is not null and account_id is not null and "
                                + MEMBER)
                .update();
        database.sql(
                        "update network_colleague set left_on = ? where left_on is null and account_id is not null and not "
                                + MEMBER)
                .param(Date.valueOf(today))
                .update();
        int forgotten = database.sql(
                        "update network_colleague set account_id = null where account_id is not null and left_on <= ?")
                .param(Date.valueOf(today.minus(KEPT)))
                .update();
        database.sql("delete from network_colleague where account_id is null and not (" + WRITES + ")")
                .update();
        database.sql("delete from network_colleague_follows where colleague_id in"
                        + " (select id from network_colleague where account_id is null)")
                .update();
        return forgotten;
    }
}
