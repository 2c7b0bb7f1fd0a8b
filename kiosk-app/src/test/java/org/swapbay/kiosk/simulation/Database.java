package org.swapbay.kiosk.simulation;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The production schema in memory, one for each thread and emptied for each scenario. A cut inside a transaction rolls
 * back; that a commit might be lost is played by cutting before it, because the journal comes first.
 */
final class Database {

    /** What the migrations themselves put in and no scenario changes. */
    private static final List<String> DELIVERED = List.of(
            "REPAIR_POLICY", "PAYMENT_POLICY", "LOAN_POLICY", "DAY_LOAN_POLICY", "DAY_LOAN_LIMIT", "SCHOOL_CALENDAR");

    private static final ThreadLocal<Database> OF_THREAD = ThreadLocal.withInitial(Database::new);

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    private final List<String> tables;

    private Database() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:simulation-" + Thread.currentThread().threadId()
                + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200");
        Flyway.configure().dataSource(source).load().migrate();
        var single = new SingleConnectionDataSource(source.getURL(), true);
        jdbc = JdbcClient.create(single);
        transaction = new TransactionTemplate(new JdbcTransactionManager(single));
        tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_name not like 'flyway%' order by table_name""").query(String.class).list();
    }

    /** As on the day of delivery. */
    static Database empty() {
        var database = OF_THREAD.get();
        database.clear();
        return database;
    }

    private void clear() {
        jdbc.sql("set referential_integrity false").update();
        tables.stream()
                .filter(table -> DELIVERED.stream().noneMatch(table::startsWith))
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from loan_policy_model where version > 1").update();
        jdbc.sql("delete from day_loan_limit where version > 1").update();
        jdbc.sql("delete from day_loan_policy where version > 1").update();
        jdbc.sql("delete from loan_policy where version > 1").update();
        jdbc.sql("set referential_integrity true").update();
        jdbc.sql("insert into journal_position (applied_seq) values (0)").update();
    }
}
