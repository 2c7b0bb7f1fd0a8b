package org.swapbay.kiosk;

import javax.sql.DataSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Settings of Swapbay's own are records, which are given them when they are made; those of libraries have setters, and names that
 * end alike. Spring Boot would ask each bean, and all that it extends and implements, whether it is one.
 */
class SettersOfOthers extends ConfigurationPropertiesBindingPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return takesSettings(bean) ? super.postProcessBeforeInitialization(bean, name) : bean;
    }

    static boolean takesSettings(Object bean) {
        return bean instanceof DataSource || bean.getClass().getName().endsWith("Properties");
    }

    /** Puts it in the place of Spring Boot's. */
    @Component
    static class Instead implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
            var usual = (AbstractBeanDefinition)
                    beans.getBeanDefinition(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME);
            // In a list of beans that was made with the package it is there already.
            if (usual.getInstanceSupplier() == null) usual.setBeanClass(SettersOfOthers.class);
        }
    }
}
