package no.mestringsrom.material.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaterialWebConfiguration {

    @Bean
    PublicPaths materialPaths() {
        return PublicPaths.of(
                "/p/*/materiell",
                "/p/*/materiell/**",
                "/vert/*/materiell",
                "/vert/*/materiell/**",
                "/kurs/*/materiell/**");
    }
}
