package no.mestringsrom;

import java.time.Clock;
import no.mestringsrom.link.Links;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Texts;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The few objects that are plain Java and that every feature may ask for. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
class HouseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Texts texts() {
        return new Texts();
    }

    @Bean
    Links links(HouseSettings settings, Clock clock) {
        return new Links(settings.secret(), clock);
    }
}
