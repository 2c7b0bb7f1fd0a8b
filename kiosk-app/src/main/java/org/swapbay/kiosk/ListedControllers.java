package org.swapbay.kiosk;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the few beans that answer requests by what a list of beans says of them. Where it says nothing, at a desk, each bean
 * is asked for its annotations and those of all that it extends and implements.
 */
public final class ListedControllers extends RequestMappingHandlerMapping {

    /** What a list that was made with the package says of those beans. */
    public static final String LISTED = "swapbay.controller";

    @Override
    protected String[] getCandidateBeanNames() {
        var beans = Objects.requireNonNull(getApplicationContext()).getAutowireCapableBeanFactory();
        if (!(beans instanceof ConfigurableListableBeanFactory list)) return super.getCandidateBeanNames();
        var listed = Arrays.stream(list.getBeanDefinitionNames())
                .filter(name -> list.getBeanDefinition(name).hasAttribute(LISTED))
                .toArray(String[]::new);
        return listed.length == 0 ? super.getCandidateBeanNames() : listed;
    }

    /** Puts it in the place of Spring's. */
    @Component
    static class Instead implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new ListedControllers();
        }
    }
}
