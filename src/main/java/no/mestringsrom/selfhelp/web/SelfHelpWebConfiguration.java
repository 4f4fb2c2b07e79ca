package no.mestringsrom.selfhelp.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SelfHelpWebConfiguration {

    @Bean
    PublicPaths selfHelpPaths() {
        return PublicPaths.of(
                "/p/*/videre",
                "/gruppe/*",
                "/gruppe/*/*",
                "/gruppe/*/kveld/*",
                "/gruppe/*/invitasjon/*",
                "/gruppeinvitasjon/*",
                "/gruppeadresse/*");
    }
}
