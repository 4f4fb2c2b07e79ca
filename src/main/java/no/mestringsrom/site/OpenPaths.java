package no.mestringsrom.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every public page needs is itself public. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {

    @Bean
    PublicPaths assetPaths() {
        return PublicPaths.of("/assets/**", "/favicon.ico");
    }
}
