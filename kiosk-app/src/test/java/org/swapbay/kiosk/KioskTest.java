package org.swapbay.kiosk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole program on a temporary H2 file, on a free port, with no device configured, beginning on a
 * school morning. All such tests share one started program, so none may rely on what another left behind, and none may
 * replace a bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TemporaryData.class, SchoolMorning.class})
public @interface KioskTest {}
