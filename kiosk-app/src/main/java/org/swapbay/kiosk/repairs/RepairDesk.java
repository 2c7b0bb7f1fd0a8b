package org.swapbay.kiosk.repairs;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;

/** Opens repair tickets and knows the policy. What is done about a ticket afterwards goes through {@link Workshop}. */
@Component
public class RepairDesk {

    private final JdbcClient jdbc;

    RepairDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a ticket, once for each visit. Belongs inside the transaction of the fact that caused it. */
    public void open(RepairTicket ticket) {
        if (ofVisit(ticket.visitId()).isPresent()) return;
        jdbc.sql("""
                        insert into repair_ticket (number, visit_id, asset_id, person_id, symptom, cause, words, kiosk,
                          bay, label_scanned, policy_version, opened_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ticket.number())
                .param(ticket.visitId())
                .param(ticket.assetId().value())
                .param(ticket.personId().value())
                .param(ticket.symptom().name())
                .param(ticket.cause().name())
                .param(ticket.words())
                .param(ticket.kiosk())
                .param(ticket.bay())
                .param(ticket.labelScanned())
                .param(ticket.policyVersion())
                .param(ticket.openedAt())
                .param(ticket.state().name())
                .update();
    }

    /** Closes the ticket of a visit where nothing is to be repaired. Belongs inside the transaction of its fact. */
    public void close(String visitId) {
        jdbc.sql("update repair_ticket set state = 'CLOSED' where visit_id = ?")
                .param(visitId)
                .update();
    }

    /** By what stands on the receipt, such as {@code R-000123}. */
    public Optional<RepairTicket> find(String number) {
        return jdbc.sql("select * from repair_ticket where number = ?")
                .param(number)
                .query(RepairTicket.class)
                .optional();
    }

    void move(String number, TicketState state) {
        jdbc.sql("update repair_ticket set state = ? where number = ?")
                .params(state.name(), number)
                .update();
    }

    /** @param technician whose work it is, or nobody's */
    void assign(String number, @Nullable String technician) {
        jdbc.sql("update repair_ticket set technician = ? where number = ?")
                .param(technician)
                .param(number)
                .update();
    }

    public Optional<RepairTicket> ofVisit(String visitId) {
        return jdbc.sql("select * from repair_ticket where visit_id = ?")
                .param(visitId)
                .query(RepairTicket.class)
                .optional();
    }

    /** The ticket an asset is being repaired under, if any. */
    public Optional<RepairTicket> openFor(AssetId asset) {
        return jdbc.sql("select * from repair_ticket where asset_id = ? and state <> 'CLOSED' fetch first row only")
                .param(asset.value())
                .query(RepairTicket.class)
                .optional();
    }

    /** What waits for a technician, oldest first. */
    public List<RepairTicket> queue() {
        return jdbc.sql("select * from repair_ticket where state <> 'CLOSED' order by opened_at, number")
                .query(RepairTicket.class)
                .list();
    }

    /** The policy in force on a day; the first one also before its day, because a clock that is wrong stops nobody. */
    public Optional<RepairPolicy> policyOn(LocalDate day) {
        return policy("effective_from <= ? order by effective_from desc, version desc fetch first row only", day)
                .or(() -> policy("version > ? order by effective_from, version fetch first row only", 0));
    }

    /** One version, such as the one a ticket was opened under. */
    public Optional<RepairPolicy> policy(int version) {
        return policy("version = ?", version);
    }

    /** All versions, the newest first. */
    public List<RepairPolicy> policies() {
        return jdbc.sql("select version from repair_policy order by version desc").query(Integer.class).list().stream()
                .flatMap(version -> policy(version).stream())
                .toList();
    }

    /** Forgets a version that has never been in force. Belongs inside a transaction of {@code Records}. */
    public void withdraw(int version) {
        jdbc.sql("delete from repair_policy_cost where version = ?")
                .param(version)
                .update();
        jdbc.sql("delete from repair_policy where version = ?").param(version).update();
    }

    private Optional<RepairPolicy> policy(String condition, Object value) {
        return jdbc.sql("select version, effective_from, repair_days, second_factor from repair_policy where "
                        + condition)
                .param(value)
                .query((row, number) -> new RepairPolicy(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        SecondFactor.valueOf(row.getString(4)),
                        costs(row.getInt(1))))
                .optional();
    }

    /** Adds a version of the policy. Versions are never changed: tickets refer to them. */
    public void publish(RepairPolicy policy) {
        jdbc.sql("insert into repair_policy (version, effective_from, repair_days, second_factor) values (?, ?, ?, ?)")
                .param(policy.version())
                .param(policy.effectiveFrom())
                .param(policy.repairDays())
                .param(policy.secondFactor().name())
                .update();
        policy.costs().forEach((cause, cost) -> jdbc.sql("""
                        insert into repair_policy_cost (version, cause, lowest, highest, currency)
                        values (?, ?, ?, ?, ?)""")
                .param(policy.version())
                .param(cause.name())
                .param(cost.lowest())
                .param(cost.highest())
                .param(cost.currency())
                .update());
    }

    private EnumMap<Cause, CostRange> costs(int version) {
        var costs = new EnumMap<Cause, CostRange>(Cause.class);
        jdbc.sql("select cause, lowest, highest, currency from repair_policy_cost where version = ?")
                .param(version)
                .query(row -> {
                    costs.put(
                            Cause.valueOf(row.getString(1)),
                            new CostRange(row.getLong(2), row.getLong(3), row.getString(4)));
                });
        return costs;
    }
}
