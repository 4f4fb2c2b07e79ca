package no.mestringsrom.registration.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationWebConfiguration {

    @Bean
    PublicPaths registrationPaths() {
        return PublicPaths.of("/kurs/*/pamelding", "/kurs/*/pamelding/*", "/p/*/avmelding", "/p/*/plass");
    }
}
