package org.swapbay.kiosk.console;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.repairs.EconomicLimit;

/**
 * Looks for assets whose repairs have cost more than a share of their price, all in the database, as
 * {@link EconomicLimit} judges one at a time.
 */
@Component
class Retirements {

    /** Half a minor unit of labour upwards, and a fraction of the limit dropped. */
    private static final String JUDGED = """
            select a.tag, a.purchase_cost as price, s.spent,
              case when s.spent > a.purchase_cost * :old / 100 then 1 else 0 end as before,
              case when s.spent > a.purchase_cost * :new / 100 then 1 else 0 end as after
            from (
              select t.asset_id, sum(case e.kind when 'PART' then e.quantity * e.price
                else (e.quantity * e.price * 2 + 60) / 120 end) as spent
              from repair_entry e join repair_ticket t on t.number = e.ticket_number
              where e.kind in ('PART', 'LABOUR') and e.currency = :currency
                and not exists (select 1 from repair_entry w where w.kind = 'WITHDRAWN' and w.about = e.seq)
              group by t.asset_id) s
            join asset a on a.id = s.asset_id
            where a.retired_at is null and a.purchase_currency = :currency""";

    private final JdbcClient jdbc;

    Retirements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param oldPercent of the price that repairs may cost together, and {@code newPercent} by the draft */
    RetirementPreview preview(long oldPercent, long newPercent, CurrencyUnit currency) {
        var counts = asked(
                        "select coalesce(sum(before), 0), coalesce(sum(after), 0) from (" + JUDGED + ")",
                        oldPercent,
                        newPercent,
                        currency)
                .query((row, number) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        var changed = asked(
                        "select * from (" + JUDGED + ") where before <> after order by spent desc, tag fetch first "
                                + RetirementPreview.MOST + " rows only",
                        oldPercent,
                        newPercent,
                        currency)
                .query((row, number) -> new RetirementPreview.Asset(
                        row.getString("tag"),
                        Money.ofMinor(currency, row.getLong("price")),
                        Money.ofMinor(currency, row.getLong("spent")),
                        row.getInt("after") == 1))
                .list();
        return new RetirementPreview(counts[0], counts[1], changed);
    }

    private JdbcClient.StatementSpec asked(String sql, long oldPercent, long newPercent, CurrencyUnit currency) {
        return jdbc.sql(sql).param("old", oldPercent).param("new", newPercent).param("currency", currency.getCode());
    }
}
