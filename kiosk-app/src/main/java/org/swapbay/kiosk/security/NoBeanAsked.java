package org.swapbay.kiosk.security;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Takes away what asks every bean whether it is annotated with {@code @EnableGlobalAuthentication}, to make such ones early.
 * Here {@link SecurityConfig} names who judges a sign-in.
 */
@Component
class NoBeanAsked implements BeanDefinitionRegistryPostProcessor {

    private static final String ASKS = "enableGlobalAuthenticationAutowiredConfigurer";

    /** A list of beans that was made with the package comes without it. */
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry beans) {
        if (beans.containsBeanDefinition(ASKS)) beans.removeBeanDefinition(ASKS);
    }
}
