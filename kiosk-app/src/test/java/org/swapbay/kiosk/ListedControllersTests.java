package org.swapbay.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Who answers requests, with a list of beans and without. */
class ListedControllersTests {

    private final GenericWebApplicationContext program = new GenericWebApplicationContext(new MockServletContext());

    @Test
    void withAListThoseThatItNamesAnswer() {
        var named = new RootBeanDefinition(Named.class);
        named.setAttribute(ListedControllers.LISTED, true);
        program.registerBeanDefinition("named", named);
        program.registerBeanDefinition("other", new RootBeanDefinition(Other.class));
        assertThat(answering().getHandlerMethods().values())
                .singleElement()
                .satisfies(method -> assertThat(method.getBeanType()).isEqualTo(Named.class));
    }

    @Test
    void withoutOneThoseThatAreAnnotated() {
        program.registerBeanDefinition("named", new RootBeanDefinition(Named.class));
        program.registerBeanDefinition("other", new RootBeanDefinition(Other.class));
        program.registerBeanDefinition("none", new RootBeanDefinition(Object.class));
        assertThat(answering().getHandlerMethods()).hasSize(2);
    }

    private ListedControllers answering() {
        program.refresh();
        var mapping = new ListedControllers();
        mapping.setApplicationContext(program);
        mapping.afterPropertiesSet();
        return mapping;
    }

    @RestController
    static class Named {
        @GetMapping("named")
        String named() {
            return "named";
        }
    }

    @RestController
    static class Other {
        @GetMapping("other")
        String other() {
            return "other";
        }
    }
}
