package org.swapbay.kiosk.security;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.swapbay.kiosk.journal.Records;

/** Spring's WebAuthn over our tables and our way to commit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyConfiguration {

    private static final String NAME = "Swapbay";

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc, Records records) {
        return new DurablePasskeyOwners(new JdbcPublicKeyCredentialUserEntityRepository(jdbc), records);
    }

    @Bean
    UserCredentialRepository passkeyStore(JdbcOperations jdbc, Records records) {
        return new DurablePasskeyStore(new JdbcUserCredentialRepository(jdbc), records);
    }

    /**
     * The person proves to the device who they are, each time: the key alone, on a desk, opens nothing. Made where passkeys are
     * switched on.
     */
    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository store,
            PasskeySettings settings,
            StaffAccounts accounts,
            JdbcClient jdbc,
            Records records,
            Pause pause,
            @Qualifier("steadyTime") InstantSource time) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(settings.on() ? settings.domain() : "localhost")
                .name(NAME)
                .build();
        var webAuthn = new Webauthn4JRelyingPartyOperations(owners, store, party, settings.origins());
        webAuthn.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        webAuthn.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return new PasskeyCeremonies(webAuthn, owners, accounts, jdbc, records, pause, time);
    }
}
