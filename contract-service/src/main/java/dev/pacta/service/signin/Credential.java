/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A secret that came with a request, and where it was. */
final class Credential extends BaseAuthenticationRequest {
    private final Secret secret;
    private final SignedInBy kind;

    Credential(Secret secret, SignedInBy kind) {
        this.secret = secret;
        this.kind = kind;
    }

    Secret secret() {
        return secret;
    }

    SignedInBy kind() {
        return kind;
    }
}
