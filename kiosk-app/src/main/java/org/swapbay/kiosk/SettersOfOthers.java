package org.swapbay.kiosk;

import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Settings of Swapbay's own are records, which are given them when they are made. Spring Boot would ask each of our beans all the
 * same, and all that it extends and implements, whether it has setters for some.
 */
class SettersOfOthers extends ConfigurationPropertiesBindingPostProcessor {

    private static final String OURS = SettersOfOthers.class.getPackageName() + ".";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean.getClass().getName().startsWith(OURS) ? bean : super.postProcessBeforeInitialization(bean, name);
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
