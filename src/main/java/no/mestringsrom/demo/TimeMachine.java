package no.mestringsrom.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The house's clock, which lets one piece of work happen at another time. Everybody else's time goes on as always. */
@Component
@Primary
@Profile("demo")
class TimeMachine extends Clock {

    private final Clock present = Clock.systemUTC();
    private final ScopedValue<Instant> elsewhere = ScopedValue.newInstance();

    <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(elsewhere, moment).call(work::get);
    }

    void at(Instant moment, Runnable work) {
        ScopedValue.where(elsewhere, moment).run(work);
    }

    @Override
    public Instant instant() {
        return elsewhere.isBound() ? elsewhere.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
