package no.mestringsrom.privacy.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyWebConfiguration {

    @Bean
    PublicPaths ownDataPaths() {
        return PublicPaths.of("/p/*/mine-opplysninger", "/p/*/mine-opplysninger/*", OwnDataController.DELETED);
    }
}
