package no.mestringsrom.evaluation.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationWebConfiguration {

    @Bean
    PublicPaths evaluationPaths() {
        return PublicPaths.of("/p/*/evaluering", "/p/*/evaluering/*");
    }
}
