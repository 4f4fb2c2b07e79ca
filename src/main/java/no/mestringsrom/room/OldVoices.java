package no.mestringsrom.room;

import no.mestringsrom.retention.Retention;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who spoke is for the running session alone. */
@Component
class OldVoices implements RetentionRule {

    private final VoiceSums voices;
    private final Retention retention;

    OldVoices(VoiceSums voices, Retention retention) {
        this.voices = voices;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "room.voices";
    }

    /** Not for a whole hour is it known longer than it serves. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void soon() {
        retention.carryOut(this);
    }

    @Override
    public int forget() {
        return voices.forgetWhoSpoke();
    }
}
