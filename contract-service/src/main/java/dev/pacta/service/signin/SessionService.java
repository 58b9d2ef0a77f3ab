/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sign-in of a person at this machine: a code that is printed once becomes a session. */
@ApplicationScoped
public class SessionService {
    static final Duration SESSION = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofHours(12);
    private static final String[] OPERATOR_ROLES = {
        Roles.ADMIN, Roles.COMPLIANCE, Roles.PRODUCER, Roles.STEWARD, Roles.VIEWER
    };

    private final SignInCodeRepository codes;
    private final WebSessionRepository sessions;
    private final Clock clock;

    SessionService(SignInCodeRepository codes, WebSessionRepository sessions, Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A new code for one sign-in; those of earlier starts are void from now on. */
    @Transactional
    public String newCode() {
        Secret code = Secret.random();
        codes.deleteAll();
        SignInCodeEntity entity = new SignInCodeEntity();
        entity.hash = code.hash();
        entity.expiresAt = clock.instant().plus(CODE);
        codes.persist(entity);
        return code.text();
    }

    /** The secret of a new session, or empty when the code was used, is too old or was never given. */
    @Transactional
    Optional<Secret> open(String code) {
        Instant now = clock.instant();
        if (!codes.use(new Secret(code).hash(), now)) {
            return Optional.empty();
        }
        sessions.deleteEnded(now);
        Secret session = Secret.random();
        WebSessionEntity entity = new WebSessionEntity();
        entity.hash = session.hash();
        entity.name = "operator";
        entity.roles = OPERATOR_ROLES.clone();
        entity.createdAt = now;
        entity.expiresAt = now.plus(SESSION);
        sessions.persist(entity);
        return Optional.of(session);
    }

    @Transactional
    Optional<WebSessionEntity> find(Secret session) {
        return sessions.valid(session.hash(), clock.instant());
    }

    @Transactional
    void close(Secret session) {
        sessions.deleteById(session.hash());
    }
}
