package no.mestringsrom.settings;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Has all our settings checked before the database is opened: a start that is refused must not leave a new database file
 * behind.
 */
@Component
class SettingsBeforeDatabase implements BeanFactoryPostProcessor {

    private static final String DATABASE = "dataSource";
    private static final String OURS = "no.mestringsrom.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(DATABASE)) {
            return;
        }
        BeanDefinition database = beans.getBeanDefinition(DATABASE);
        String[] needed = database.getDependsOn();
        for (String settings : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(settings);
            if (type != null && type.getName().startsWith(OURS)) {
                needed = StringUtils.addStringToArray(needed, settings);
            }
        }
        database.setDependsOn(needed);
    }
}
