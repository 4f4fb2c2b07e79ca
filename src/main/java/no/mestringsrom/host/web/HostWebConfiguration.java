package no.mestringsrom.host.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HostWebConfiguration {

    @Bean
    PublicPaths hostPaths() {
        return PublicPaths.of("/tilgjengelig/*", "/tilgjengelig/*/lagret", "/kalender/*");
    }
}
