package no.mestringsrom.request.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestWebConfiguration {

    @Bean
    PublicPaths requestPaths() {
        return PublicPaths.of("/bestill", "/bestill/*", "/bestilling/*");
    }
}
