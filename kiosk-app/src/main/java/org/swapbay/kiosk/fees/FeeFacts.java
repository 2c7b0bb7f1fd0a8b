package org.swapbay.kiosk.fees;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Facts;

@Configuration(proxyBeanMethods = false)
class FeeFacts {

    @Bean
    Facts factsAboutFees() {
        return new Facts(kinds(FeeFact.class).collect(Collectors.toUnmodifiableSet()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Fact>> kinds(Class<? extends Fact> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(kind -> kinds((Class<? extends Fact>) kind))
                : Stream.of(family);
    }
}
