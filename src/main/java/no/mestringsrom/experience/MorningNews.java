package no.mestringsrom.experience;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells members in the morning what is new: every day what was said of their own, and on Mondays the week. Until when somebody
 * was told is kept with the mail itself, so that a restart neither forgets anything nor tells it twice; what no morning told, the
 * next one does.
 */
@Component
public class MorningNews {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime UNTIL = LocalTime.of(9, 0);

    private static final Logger log = LoggerFactory.getLogger(MorningNews.class);

    private final Digests digests;
    private final Replies replies;
    private final Clock clock;

    MorningNews(Digests digests, Replies replies, Clock clock) {
        this.digests = digests;
        this.replies = replies;
        this.clock = clock;
    }

    /** Tells what is untold if it is morning now; at other times nothing. Asks nobody who they are. */
    @Scheduled(cron = "${mestringsrom.mail.reminders:0 * * * * *}")
    public void look() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        if (now.toLocalTime().isBefore(FROM) || !now.toLocalTime().isBefore(UNTIL)) {
            return;
        }
        ZonedDateTime morning = now.with(FROM);
        replies.due(morning.toInstant())
                .forEach(colleague -> alone(() -> replies.tell(colleague, morning.toInstant())));
        if (now.getDayOfWeek() == DayOfWeek.MONDAY) {
            digests.networks(morning)
                    .forEach(network -> alone(() -> {
                        Digests.News fresh = digests.news(network, morning);
                        fresh.untold().forEach(member -> alone(() -> digests.tell(fresh, member, morning)));
                    }));
        }
    }

    /** One that fails keeps none of the others from being told. */
    private static void alone(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            log.error("News of a network could not be told; it is tried again in a minute", e);
        }
    }
}
