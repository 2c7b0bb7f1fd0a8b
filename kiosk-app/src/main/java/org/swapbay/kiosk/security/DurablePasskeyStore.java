package org.swapbay.kiosk.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.swapbay.kiosk.journal.Records;

/** Passkeys, written where everything is committed: one that was added is there after a power cut. */
record DurablePasskeyStore(UserCredentialRepository rows, Records records) implements UserCredentialRepository {

    @Override
    public void delete(Bytes id) {
        records.commit(() -> rows.delete(id));
    }

    @Override
    public void save(CredentialRecord passkey) {
        records.commit(() -> rows.save(passkey));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return rows.findByUserId(owner);
    }
}
