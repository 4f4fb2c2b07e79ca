package no.mestringsrom.settings;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Lets nothing be changed in a database that another instance works on: the tables come after the {@link OnlyInstance}. */
@Component
class OnlyInstanceBeforeTables implements BeanFactoryPostProcessor {

    private static final String TABLES = "flywayInitializer";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(TABLES)) {
            return;
        }
        BeanDefinition tables = beans.getBeanDefinition(TABLES);
        for (String instance : beans.getBeanNamesForType(OnlyInstance.class, false, false)) {
            tables.setDependsOn(StringUtils.addStringToArray(tables.getDependsOn(), instance));
        }
    }
}
