package no.mestringsrom.experience.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExperienceWebConfiguration {

    @Bean
    PublicPaths networkMailPaths() {
        return PublicPaths.of("/nettverkspost/*/*");
    }
}
