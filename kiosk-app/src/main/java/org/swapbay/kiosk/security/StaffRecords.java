package org.swapbay.kiosk.security;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/**
 * Keeps accounts as the journal tells them, so that an account disabled after the last backup stays disabled. Secrets
 * are not in the journal: what it alone makes again can do nothing until it is given new ones.
 */
@Component
class StaffRecords implements Projection {

    private final JdbcClient jdbc;

    StaffRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof StaffFact fact)) return;
        switch (fact) {
            case StaffFact.AccountMade(var account, var roles, var _) -> {
                if (!known(account)) make(account, entry.at());
                roles(account, roles);
            }
            case StaffFact.RolesChanged(var account, var roles, var _) -> {
                if (known(account)) roles(account, roles);
            }
            case StaffFact.AccountDisabled(var account, var _, var _) ->
                jdbc.sql("update staff_account set disabled_at = ? where username = ?")
                        .params(entry.at(), account)
                        .update();
            case StaffFact.AccountEnabled(var account, var _, var _) ->
                jdbc.sql("update staff_account set disabled_at = null where username = ?")
                        .param(account)
                        .update();
            case StaffFact.StaffBadgeWithdrawn(var account, var _, var _) -> withdrawBadge(account);
            case StaffFact.StaffSignedIn(var account, var _) ->
                jdbc.sql("update staff_account set last_sign_in = ? where username = ?")
                        .params(entry.at(), account)
                        .update();
            // The journal itself is the record of these.
            case StaffFact.PasswordReset _,
                    StaffFact.PasswordChanged _,
                    StaffFact.StaffLockEnded _,
                    StaffFact.StaffBadgeIssued _,
                    StaffFact.StaffPinIssued _,
                    StaffFact.ListExported _,
                    StaffFact.SignInRefused _,
                    StaffFact.SignInLocked _,
                    StaffFact.SignInClosed _,
                    StaffFact.PasskeyAdded _,
                    StaffFact.PasskeyRemoved _ -> {}
        }
    }

    private boolean known(String account) {
        return jdbc.sql("select count(*) from staff_account where username = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void make(String account, Instant at) {
        jdbc.sql("insert into staff_account (username, password_hash, created_at) values (?, '', ?)")
                .params(account, at)
                .update();
    }

    private void roles(String account, List<StaffRole> roles) {
        jdbc.sql("delete from staff_role where username = ?").param(account).update();
        roles.forEach(role -> jdbc.sql("insert into staff_role (username, role) values (?, ?)")
                .params(account, role.name())
                .update());
    }

    private void withdrawBadge(String account) {
        jdbc.sql("delete from staff_badge where username = ?").param(account).update();
        jdbc.sql("delete from staff_pin where username = ?").param(account).update();
    }
}
