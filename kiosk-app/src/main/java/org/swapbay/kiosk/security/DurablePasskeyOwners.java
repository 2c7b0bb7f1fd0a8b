package org.swapbay.kiosk.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.swapbay.kiosk.journal.Records;

/** Whose passkeys they are, written where everything is committed. */
record DurablePasskeyOwners(PublicKeyCredentialUserEntityRepository rows, Records records)
        implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return rows.findByUsername(username);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        records.commit(() -> rows.save(owner));
    }

    @Override
    public void delete(Bytes id) {
        records.commit(() -> rows.delete(id));
    }
}
