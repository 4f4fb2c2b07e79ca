package no.mestringsrom.settings;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL could not write its driver spells out in the error, with people's names and addresses: that is no matter of the
 * log.
 */
@Component
class ErrorsWithoutPeople implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }

    private static boolean isPostgres(@Nullable String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
