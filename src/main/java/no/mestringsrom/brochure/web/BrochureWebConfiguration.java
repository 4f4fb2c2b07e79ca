package no.mestringsrom.brochure.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrochureWebConfiguration {

    @Bean
    PublicPaths brochurePaths() {
        return PublicPaths.of("/kurs/*/brosjyre.pdf", "/tjenester/*", "/tjenester/*/brosjyre.pdf", "/k/*", "/t/*");
    }
}
