package no.mestringsrom.meeting;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the next meetings of the series, every night. One that fails keeps none of the others from it. */
@Component
class SeriesRound {

    private static final Logger log = LoggerFactory.getLogger(SeriesRound.class);

    private final SeriesRepository series;
    private final SeriesPlanning planning;
    private final Clock clock;

    SeriesRound(SeriesRepository series, SeriesPlanning planning, Clock clock) {
        this.series = series;
        this.planning = planning;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 4 * * *", zone = "Europe/Oslo")
    void goOn() {
        for (SeriesId one : series.goingOn(MeetingTime.wall(clock.instant()).toLocalDate())) {
            try {
                planning.goOn(one);
            } catch (RuntimeException e) {
                log.error(
                        "The next meetings of series {} could not be made; it is tried again tomorrow", one.value(), e);
            }
        }
    }
}
