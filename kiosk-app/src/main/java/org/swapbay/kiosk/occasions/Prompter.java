package org.swapbay.kiosk.occasions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Asks each bean that does something unasked when it does it, and sees to it. */
@Component
class Prompter implements Occasions, SmartInitializingSingleton, ApplicationListener<ContextRefreshedEvent> {

    private final ApplicationContext program;
    private final TaskScheduler rounds;
    private final List<Runnable> beginnings = new ArrayList<>();

    Prompter(ApplicationContext program, TaskScheduler rounds) {
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
}
