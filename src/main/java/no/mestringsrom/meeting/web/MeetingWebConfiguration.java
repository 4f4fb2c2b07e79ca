package no.mestringsrom.meeting.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingWebConfiguration {

    @Bean
    PublicPaths meetingPaths() {
        return PublicPaths.of("/mote/*", "/motedato/*", "/motekalender/*");
    }
}
