package org.swapbay.kiosk.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A filter of assets as a condition on {@code asset a}; empty where it lets everything through. */
final class AssetConditions {

    /**
     * Up to so many are looked up one by one and put in order; of more, the assets are read in their order and each is
     * asked about, until a page is full.
     */
    private static final int FEW = 5_000;

    private static final String AT = "select %s from custody_now n where n.custodian in (:places)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Optional<String> commonColumn;

    AssetConditions(JdbcClient jdbc, AssetFilter filter) {
        roles(filter);
        if (!filter.places().isEmpty()) {
            parameters.put("places", AddressParts.names(filter.places()));
            conditions.add(
                    few(jdbc)
                            ? "a.id in (" + AT.formatted("n.asset_id") + ")"
                            : "exists (" + AT.formatted("1") + " and n.asset_id = a.id)");
        }
        if (filter.ticket()) conditions.add("a.id in (select asset_id from repair_ticket where state <> 'CLOSED')");
        if (filter.faulty()) conditions.add("a.ready = false");
        if (filter.retired()) conditions.add("a.retired_at is not null");
        if (filter.model() != null) {
            conditions.add("a.model = :model");
            parameters.put("model", filter.model());
        }
        commonColumn = commonColumn(filter);
    }

    private static Optional<String> commonColumn(AssetFilter filter) {
        if (filter.model() != null) return Optional.of("a.model");
        if (filter.roles().equals(Set.of(AssetFilter.Role.LOANER))) return Optional.of("a.loaner");
        return filter.faulty() ? Optional.of("a.ready") : Optional.empty();
    }

    /** By tag; what all of them have in common comes first, because the index that finds them begins with it. */
    String order() {
        return commonColumn.map(column -> column + ", a.tag").orElse("a.tag");
    }

    StatementSpec of(StatementSpec statement) {
        return statement.params(parameters);
    }

    @Override
    public String toString() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void roles(AssetFilter filter) {
        if (filter.roles().isEmpty()) return;
        var any = filter.roles().stream()
                .map(role -> switch (role) {
                    case LOANER -> "a.loaner = true";
                    case ASSIGNED -> "(a.loaner = false and a.assigned_to is not null)";
                    case UNASSIGNED -> "(a.loaner = false and a.assigned_to is null)";
                })
                .toList();
        conditions.add(any.size() == 1 ? any.getFirst() : "(" + String.join(" or ", any) + ")");
    }

    private boolean few(JdbcClient jdbc) {
        var most = AT.formatted("1") + " fetch first " + (FEW + 1) + " rows only";
        return jdbc.sql("select count(*) from (" + most + ")")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                <= FEW;
    }
}
