package org.swapbay.kiosk.policies;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Projection;

/** Keeps publications, and hands each version to the area it belongs to. */
@Component
class PolicyRecords implements Projection {

    private final JdbcClient jdbc;
    private final ObjectProvider<PolicyArea> areas;

    PolicyRecords(JdbcClient jdbc, ObjectProvider<PolicyArea> areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof PolicyFact fact)) return;
        switch (fact) {
            case PolicyFact.PolicyPublished published -> {
                jdbc.sql("""
                                insert into policy_publication (area, version, effective_from, published_by,
                                  published_at, reason) values (?, ?, ?, ?, ?, ?)""")
                        .params(List.of(
                                published.area(),
                                published.version(),
                                published.from(),
                                published.by(),
                                entry.at(),
                                published.reason()))
                        .update();
                of(
                        published.area(),
                        area -> area.publish(
                                new PolicyVersion(published.version(), published.from(), published.settings())));
            }
            case PolicyFact.PolicyWithdrawn withdrawn -> {
                jdbc.sql("""
                                update policy_publication set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
                                where area = ? and version = ?""")
                        .params(List.of(
                                withdrawn.by(), entry.at(), withdrawn.reason(), withdrawn.area(), withdrawn.version()))
                        .update();
                of(withdrawn.area(), area -> area.withdraw(withdrawn.version()));
            }
        }
    }

    private void of(String key, Consumer<PolicyArea> work) {
        areas.stream().filter(area -> area.key().equals(key)).forEach(work);
    }

    @Configuration(proxyBeanMethods = false)
    static class PolicyFacts {

        @Bean
        Facts factsAboutPolicies() {
            return Facts.of(PolicyFact.class);
        }
    }
}
