package org.swapbay.kiosk.occasions;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * Runs what is done again and again. Spring gives all tasks with a fixed delay one thread between them, and a mail server or
 * a share that says nothing would keep everything else waiting, the look at the kiosk's own health too. Here each has a
 * thread of its own, and one that is still at it is not begun again.
 */
@Configuration(proxyBeanMethods = false)
class Rounds {

    @Bean
    SimpleAsyncTaskScheduler taskScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("round-");
        return scheduler;
    }

    static Runnable oneAtATime(Runnable round) {
        var busy = new AtomicBoolean();
        return () -> {
            if (!busy.compareAndSet(false, true)) return;
            try {
                round.run();
            } finally {
                busy.set(false);
            }
        };
    }
}
