package org.swapbay.kiosk.devices;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps what was published. */
final class Events implements ApplicationEventPublisher {

    final List<Object> all = new CopyOnWriteArrayList<>();

    @Override
    public void publishEvent(Object event) {
        all.add(event);
    }

    <T> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
