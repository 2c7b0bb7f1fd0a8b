package org.swapbay.kiosk.occasions;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.stereotype.Component;

/** Takes away what reads every method of every bean for {@code @EventListener}; whoever hears something is {@link Unasked}. */
@Component
class NoMethodsRead implements BeanDefinitionRegistryPostProcessor {

    private static final String READER = AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME;

    /** A list of beans that was made with the package comes without it. */
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        if (beans.containsBeanDefinition(READER)) beans.removeBeanDefinition(READER);
    }
}
