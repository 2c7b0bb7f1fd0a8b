import java.util.function.Predicate;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.javapoet.CodeBlock;
import org.springframework.stereotype.Controller;
import org.swapbay.kiosk.ListedControllers;

/** Writes into the list of beans which of them answer requests, for {@link ListedControllers}. */
public final class Controllers implements BeanRegistrationAotProcessor {

    @Override
    public BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        if (!AnnotatedElementUtils.hasAnnotation(bean.getBeanClass(), Controller.class)) return null;
        return BeanRegistrationAotContribution.withCustomCodeFragments(usual -> new BeanRegistrationCodeFragmentsDecorator(usual) {
            @Override
            public CodeBlock generateSetBeanDefinitionPropertiesCode(
                    GenerationContext context,
                    BeanRegistrationCode code,
                    RootBeanDefinition definition,
                    Predicate<String> attributes) {
                return CodeBlock.builder()
                        .add(super.generateSetBeanDefinitionPropertiesCode(context, code, definition, attributes))
                        .addStatement("$L.setAttribute($S, true)", BEAN_DEFINITION_VARIABLE, ListedControllers.LISTED)
                        .build();
            }
        });
    }
}
