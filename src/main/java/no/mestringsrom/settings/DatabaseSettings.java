package no.mestringsrom.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param url of one of the two databases that the house can live in */
@ConfigurationProperties("spring.datasource")
record DatabaseSettings(@DefaultValue("") String url) {

    private static final List<String> OURS = List.of("jdbc:h2:", "jdbc:postgresql:");

    DatabaseSettings {
        if (OURS.stream().noneMatch(url::startsWith)) {
            throw new SettingRefused("spring.datasource.url is \"" + withoutOptions(url)
                    + "\", which is no database of ours: set it to an address that begins with "
                    + String.join(" or ", OURS.reversed()) + ".");
        }
    }

    /** The options may hold a password. */
    static String withoutOptions(String url) {
        return url.split("[?;]", 2)[0];
    }
}
