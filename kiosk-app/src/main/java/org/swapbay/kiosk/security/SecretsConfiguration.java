package org.swapbay.kiosk.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecretsConfiguration.class);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    /** Cost as the OWASP password storage cheat sheet asks for Argon2id: 19 MiB, two passes, one lane. */
    @Bean
    SecretHash secretHash(
            @Value("${swapbay.data}") Path folder,
            @Value("${CREDENTIALS_DIRECTORY:${swapbay.data}/credentials}") Path credentials,
            SecureRandom random) {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
        return new SecretHash(argon2, pepper(credentials, folder, random));
    }

    /** On a disk that cannot be used no PIN fits, but the screen stands and says where to go. */
    private static Pepper pepper(Path credentials, Path folder, SecureRandom random) {
        try {
            Files.createDirectories(folder);
            return Pepper.of(credentials, folder, random);
        } catch (IOException e) {
            log.error("the pepper can be neither read nor made: no PIN and no password will be right", e);
            return new Pepper(random.generateSeed(Pepper.BYTES));
        }
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Pause pause() {
        return Pause::blocking;
    }
}
