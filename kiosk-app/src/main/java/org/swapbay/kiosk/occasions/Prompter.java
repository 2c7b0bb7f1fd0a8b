package org.swapbay.kiosk.occasions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks each bean that does something unasked when it does it, and sees to it. */
@Component
class Prompter implements Occasions, SmartInitializingSingleton, ApplicationListener<ContextRefreshedEvent> {

    private final ConfigurableApplicationContext program;
    private final TaskScheduler rounds;
    private final List<Runnable> beginnings = new ArrayList<>();

    Prompter(ConfigurableApplicationContext program, TaskScheduler rounds) {
        this.program = program;
        this.rounds = rounds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        program.getBeanProvider(Unasked.class).forEach(bean -> bean.occasions(this));
    }

    /** Not before the desk is open and pages are served. They end with the scheduler, the first thing that is closed. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent stands) {
        if (stands.getApplicationContext() == program) beginnings.forEach(Runnable::run);
    }

    @Override
    public void round(Duration first, Duration then, Runnable round) {
        tick(first, then, Rounds.oneAtATime(round));
    }

    @Override
    public void tick(Duration first, Duration then, Runnable tick) {
        beginnings.add(() ->
                rounds.scheduleAtFixedRate(tick, rounds.getClock().instant().plus(first), then));
    }

    @Override
    public <E> void told(Class<E> event, Consumer<? super E> then) {
        program.addApplicationListener(new Ear<>(event, then));
    }

    @Override
    public <E> void committed(Class<E> event, Consumer<? super E> then) {
        told(event, fact -> afterCommit(() -> then.accept(fact)));
    }

    private static void afterCommit(Runnable then) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            // Whoever fails here is logged, and keeps neither the others nor the one who wrote from going on.
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) then.run();
            }
        });
    }

    private record Ear<E>(Class<E> event, Consumer<? super E> then) implements GenericApplicationListener {

        /** What is no event of Spring's own comes wrapped in one. */
        @Override
        public boolean supportsEventType(ResolvableType published) {
            var wrapped = published.as(PayloadApplicationEvent.class);
            var type = wrapped == ResolvableType.NONE ? published : wrapped.getGeneric();
            return event.isAssignableFrom(type.toClass());
        }

        @Override
        public void onApplicationEvent(ApplicationEvent published) {
            then.accept(event.cast(
                    published instanceof PayloadApplicationEvent<?> wrapping ? wrapping.getPayload() : published));
        }
    }
}
