package org.swapbay.kiosk.repairs;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** The parts a school uses and what they cost today. */
@Component
public class PartCatalogue implements Projection {

    private final JdbcClient jdbc;

    PartCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Part> all() {
        return jdbc.sql("select code, name, price, currency from repair_part order by name, code")
                .query((row, number) -> part(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    public Optional<Part> find(String code) {
        return jdbc.sql("select code, name, price, currency from repair_part where code = ?")
                .param(code)
                .query((row, number) -> part(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
                .optional();
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof PartCatalogued(var code, var name, var price, var currency, var _))) return;
        put(part(code, name, price, currency));
    }

    /** Gives a part its price of today. Belongs inside a transaction of {@code Records}. */
    public void put(Part part) {
        var price = part.price().getAmountMinorLong();
        var currency = part.price().getCurrencyUnit().getCode();
        var changed = jdbc.sql("update repair_part set name = ?, price = ?, currency = ? where code = ?")
                .params(part.name(), price, currency, part.code())
                .update();
        if (changed > 0) return;
        jdbc.sql("insert into repair_part (code, name, price, currency) values (?, ?, ?, ?)")
                .params(part.code(), part.name(), price, currency)
                .update();
    }

    private static Part part(String code, String name, long price, String currency) {
        return new Part(code, name, Money.ofMinor(CurrencyUnit.of(currency), price));
    }
}
