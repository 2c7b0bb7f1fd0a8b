import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Comparator;

/**
 * An agent for the one run that makes the list of beans, and for nothing that is shipped. Java tells the methods of a class in
 * the order in which their names happen to lie in memory, and Spring's generated classes number them in that order: two builds
 * had other bytes. Here Spring is told them by name.
 */
public final class SameOrder {

    private static final String TELLS = "org/springframework/cglib/core/ReflectUtils";
    private static final ClassDesc HERE = ClassDesc.of("SameOrder");
    private static final MethodTypeDesc SORTED =
            MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;)[Ljava/lang/reflect/Method;");

    private SameOrder() {}

    public static void premain(String arguments, Instrumentation running) {
        running.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> before, ProtectionDomain from, byte[] bytes) {
                return TELLS.equals(name) ? sorting(bytes) : null;
            }
        });
    }

    /** @return the methods as {@link Class#getDeclaredMethods} has them, by name, parameters and result */
    public static Method[] sorted(Class<?> type) {
        var methods = type.getDeclaredMethods();
        Arrays.sort(
                methods,
                Comparator.comparing(Method::getName)
                        .thenComparing(method -> Arrays.toString(method.getParameterTypes()))
                        .thenComparing(method -> method.getReturnType().getName()));
        return methods;
    }

    private static byte[] sorting(byte[] bytes) {
        CodeTransform code = (builder, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.name().equalsString("getDeclaredMethods")
                    && call.owner().asInternalName().equals("java/lang/Class")) {
                builder.invokestatic(HERE, "sorted", SORTED);
            } else {
                builder.with(element);
            }
        };
        var format = ClassFile.of();
        return format.transformClass(format.parse(bytes), ClassTransform.transformingMethodBodies(code));
    }
}
