package no.mestringsrom.site.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    PublicPaths sitePaths() {
        return PublicPaths.of("/", "/om", "/om/*", "/assets/**", "/favicon.svg");
    }
}
