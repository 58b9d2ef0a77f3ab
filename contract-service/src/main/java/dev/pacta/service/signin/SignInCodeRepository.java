/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class SignInCodeRepository implements PanacheRepositoryBase<SignInCodeEntity, String> {
    /** Uses a code up. One statement, so that of two that come at once only one is let in. */
    boolean use(String hash, Instant now) {
        return delete("hash = ?1 and expiresAt > ?2", hash, now) == 1;
    }
}
