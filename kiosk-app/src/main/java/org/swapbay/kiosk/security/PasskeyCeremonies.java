package org.swapbay.kiosk.security;

import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * Adds passkeys and signs in with them: Spring's WebAuthn, with a record of each success and a count of each failure. A
 * key cannot be guessed, so failures only slow everybody down; they lock nobody out, and wrong passwords do not lock
 * whoever has a passkey.
 */
class PasskeyCeremonies implements WebAuthnRelyingPartyOperations {

    private static final Logger log = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final String ANYBODY = "-";

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final StaffAccounts accounts;
    private final Records records;
    private final Pause pause;
    private final Throttle throttle;
    private final RefusedSignIns refused;

    PasskeyCeremonies(
            WebAuthnRelyingPartyOperations webAuthn,
            PublicKeyCredentialUserEntityRepository owners,
            StaffAccounts accounts,
            JdbcClient jdbc,
            Records records,
            Pause pause,
            @Qualifier("steadyTime") InstantSource time) {
        this.webAuthn = webAuthn;
        this.owners = owners;
        this.accounts = accounts;
        this.records = records;
        this.pause = pause;
        throttle = new Throttle("passkey", Limits.KEY, jdbc, records, time);
        refused = new RefusedSignIns(Means.PASSKEY, Limits.KEY, records, time);
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return webAuthn.createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var added = webAuthn.registerCredential(request);
        var owner = owners.findById(added.getUserEntityUserId());
        if (owner == null) throw new IllegalStateException("a passkey of nobody was added");
        records.record(new StaffFact.PasskeyAdded(owner.getName()));
        return added;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return webAuthn.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        var attempt = throttle.begin(ANYBODY);
        if (attempt.slowed()) pause.of(Limits.KEY.delay());
        try {
            var owner = webAuthn.authenticate(request);
            var account = owner == null ? null : accounts.find(owner.getName()).orElse(null);
            if (owner == null || account == null) throw new BadCredentialsException("sign-in refused");
            throttle.passed(ANYBODY, attempt);
            if (records.writable()) records.record(new StaffFact.StaffSignedIn(account.username(), Means.PASSKEY));
            return owner;
        } catch (RuntimeException no) {
            log.info("a staff sign-in by passkey was refused");
            refused.tell(Optional.empty(), attempt);
            throw no;
        }
    }
}
