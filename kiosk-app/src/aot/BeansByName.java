import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.Lifecycle;
import org.springframework.core.ResolvableType;
import org.springframework.javapoet.CodeBlock;

/**
 * Writes into the list of beans which bean each bean gets, where there is no choice: a start that looks for it anew asks all
 * beans for their type, each time. Only at the run that makes the list, where Spring finds this class by its name.
 */
public final class BeansByName implements BeanRegistrationAotProcessor {

    @Override
    public BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        // Spring keeps no note of who got what by name, and whatever has a lifecycle is started after what it was given.
        if (Lifecycle.class.isAssignableFrom(bean.getBeanClass()) || bean.isInnerBean()) return null;
        var made = bean.resolveInstantiationDescriptor().executable();
        if (Modifier.isPrivate(made.getModifiers())) return null;
        var names = Arrays.stream(made.getParameters())
                .map(parameter -> only(bean.getBeanFactory(), parameter))
                .toList();
        if (names.stream().allMatch(Optional::isEmpty)) return null;
        return BeanRegistrationAotContribution.withCustomCodeFragments(usual -> new BeanRegistrationCodeFragmentsDecorator(usual) {
            @Override
            public CodeBlock generateInstanceSupplierCode(
                    GenerationContext context, BeanRegistrationCode code, boolean allowDirectSupplierShortcut) {
                var supplier = super.generateInstanceSupplierCode(context, code, false);
                var each = names.stream()
                        .map(name -> name.map(known -> CodeBlock.of("$S", known)).orElse(CodeBlock.of("null")))
                        .collect(CodeBlock.joining(", "));
                return CodeBlock.of("$L.withShortcut(new String[] {$L})", supplier, each);
            }
        });
    }

    private static Optional<String> only(ConfigurableListableBeanFactory beans, Parameter parameter) {
        var type = parameter.getType();
        if (type.isPrimitive()
                || type.isArray()
                || type.getTypeParameters().length > 0
                || type.getName().startsWith("java.")
                || parameter.getAnnotations().length > 0) return Optional.empty();
        var names = beans.getBeanNamesForType(ResolvableType.forClass(type), true, false);
        if (names.length != 1 || !beans.containsBeanDefinition(names[0])) return Optional.empty();
        return Optional.of(names[0]).filter(name -> beans.getBeanDefinition(name).isAutowireCandidate());
    }
}
