package org.swapbay.kiosk.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Words;

/** The register. */
@Component
public class Assets {

    private final JdbcClient jdbc;

    Assets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Asset> tagged(AssetTag tag) {
        return jdbc.sql("select * from asset where tag = ?")
                .param(tag.value())
                .query(Asset.class)
                .optional();
    }

    public Optional<Asset> find(AssetId id) {
        return jdbc.sql("select * from asset where id = ?")
                .param(id.value())
                .query(Asset.class)
                .optional();
    }

    /** What the school has given a person to keep and has not retired. */
    public List<Asset> assignedTo(PersonId person) {
        return jdbc.sql("select * from asset where assigned_to = ? and retired_at is null order by tag")
                .param(person.value())
                .query(Asset.class)
                .list();
    }

    /** Adds an asset. Its first custody entry belongs to the same transaction. */
    public void register(Asset asset) {
        var owner = asset.assignedTo();
        jdbc.sql("""
                        insert into asset (id, tag, serial_number, model, loaner, ready, assigned_to)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(asset.id().value())
                .param(asset.tag().value())
                .param(asset.serialNumber())
                .param(asset.model())
                .param(asset.loaner())
                .param(asset.ready())
                .param(owner == null ? null : owner.value())
                .update();
        var words = new TreeSet<>(Words.ofCode(asset.tag().value()));
        words.addAll(Words.ofCode(asset.serialNumber()));
        words.forEach(word -> jdbc.sql("insert into asset_word (word, asset_id) values (?, ?)")
                .params(word, asset.id().value())
                .update());
    }

    /** Marks whether an asset works and may be lent. */
    public void markReady(AssetId id, boolean ready) {
        jdbc.sql("update asset set ready = ? where id = ?")
                .param(ready)
                .param(id.value())
                .update();
    }

    /** @param until when a loaner that came back has charged, or nothing where it need not */
    public void charge(AssetId id, @Nullable Instant until) {
        jdbc.sql("update asset set charging_until = ? where id = ?")
                .param(until)
                .param(id.value())
                .update();
    }

    /** Marks whether staff are to take an asset out of its bay although it works. */
    public void callBack(AssetId id, boolean wanted) {
        jdbc.sql("update asset set called_back = ? where id = ?")
                .param(wanted)
                .param(id.value())
                .update();
    }

    /** @param owner who keeps it from now on; what nobody keeps is lent */
    public void assign(AssetId id, @Nullable PersonId owner) {
        jdbc.sql("update asset set assigned_to = ?, loaner = ? where id = ?")
                .param(owner == null ? null : owner.value())
                .param(owner == null)
                .param(id.value())
                .update();
    }

    /** What is known of an asset's purchase and end; nothing of an unknown asset. */
    public AssetLife life(AssetId id) {
        return jdbc.sql("""
                        select purchased_on, purchase_cost, purchase_currency, warranty_until, updates_until, retired_at
                        from asset where id = ?""").param(id.value()).query(AssetLife.class).optional().orElse(AssetLife.UNKNOWN);
    }

    /** Writes down all but the retirement. Belongs inside a transaction of its import. */
    public void describe(AssetId id, AssetLife life) {
        jdbc.sql("""
                        update asset set purchased_on = ?, purchase_cost = ?, purchase_currency = ?,
                          warranty_until = ?, updates_until = ? where id = ?""")
                .param(life.purchasedOn())
                .param(life.purchaseCost())
                .param(life.purchaseCurrency())
                .param(life.warrantyUntil())
                .param(life.updatesUntil())
                .param(id.value())
                .update();
    }

    /** @param at since when it no longer belongs to the fleet, or nothing to bring it back */
    public void retire(AssetId id, @Nullable Instant at) {
        jdbc.sql("update asset set retired_at = ? where id = ?")
                .param(at)
                .param(id.value())
                .update();
    }
}
