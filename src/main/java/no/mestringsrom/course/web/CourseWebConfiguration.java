package no.mestringsrom.course.web;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CourseWebConfiguration {

    @Bean
    PublicPaths coursePaths() {
        return PublicPaths.of(
                "/kurs",
                "/kurs/*",
                "/kommune/*",
                "/kommune/*/kurs.ics",
                "/tjenester",
                "/invitasjon/*",
                "/robots.txt",
                "/sitemap.xml",
                "/sitemap/*");
    }
}
