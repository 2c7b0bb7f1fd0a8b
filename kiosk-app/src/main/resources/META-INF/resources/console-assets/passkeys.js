// Passkeys: what the browser's WebAuthn needs and what the server's /webauthn addresses take.
(() => {
  const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const post = async (address, csrf, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (!answer.ok) throw new Error(address + ' answered ' + answer.status);
    return answer.json();
  };
  const named = keys => (keys ?? []).map(key => ({ ...key, id: toBytes(key.id) }));

  window.swapbayPasskeys = {
    can: () => window.isSecureContext && !!window.PublicKeyCredential,

    /** Gives the page to go to: what was asked for before, or the first one. */
    async signIn(csrf) {
      const options = await post('/webauthn/authenticate/options', csrf);
      const key = await navigator.credentials.get({ publicKey: {
        ...options, challenge: toBytes(options.challenge), allowCredentials: named(options.allowCredentials) } });
      const said = key.response;
      const answer = await post('/login/webauthn', csrf, {
        id: key.id,
        rawId: toText(key.rawId),
        response: {
          authenticatorData: toText(said.authenticatorData),
          clientDataJSON: toText(said.clientDataJSON),
          signature: toText(said.signature),
          userHandle: said.userHandle ? toText(said.userHandle) : undefined
        },
        credType: key.type,
        clientExtensionResults: key.getClientExtensionResults(),
        authenticatorAttachment: key.authenticatorAttachment
      });
      const asked = new URL(answer.redirectUrl, window.location.origin);
      // Never another site's, whatever stands before the path.
      return asked.pathname.startsWith('/console') ? asked.pathname + asked.search : '/console';
    },

    async add(csrf, label) {
      const options = await post('/webauthn/register/options', csrf);
      const key = await navigator.credentials.create({ publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: named(options.excludeCredentials) } });
      const answer = await post('/webauthn/register', csrf, { publicKey: { label, credential: {
        id: key.id,
        rawId: toText(key.rawId),
        response: {
          attestationObject: toText(key.response.attestationObject),
          clientDataJSON: toText(key.response.clientDataJSON),
          transports: key.response.getTransports?.() ?? []
        },
        type: key.type,
        clientExtensionResults: key.getClientExtensionResults(),
        authenticatorAttachment: key.authenticatorAttachment
      } } });
      if (!answer.success) throw new Error('not added');
    }
  };
})();
