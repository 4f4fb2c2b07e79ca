package no.mestringsrom.registration.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationWebConfiguration {

    @Bean
    PublicPaths registrationPaths() {
        return PublicPaths.of(
                "/kurs/*/pamelding",
                "/kurs/*/pamelding/*",
                "/kurs/*/pamelding/brev/*",
                "/kurs/*/pamelding/brev/*/brev.pdf",
                "/p/*/avmelding",
                "/p/*/plass",
                "/p/*/endre",
                "/p/*/flytt",
                "/p/*/parorende",
                "/p/adresse/*",
                "/p/mistet",
                "/p/mistet/sendt");
    }
}
