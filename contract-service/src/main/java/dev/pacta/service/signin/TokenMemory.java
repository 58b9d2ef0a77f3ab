/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers for a moment which tokens are valid, so that a busy client does not cost a look into the database with each request. A
 * token that is revoked here is refused at once; another replica refuses it after that moment. Safe for many threads.
 */
@ApplicationScoped
class TokenMemory {
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Map<String, Remembered> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    TokenMemory(Clock clock) {
        this.clock = clock;
    }

    private record Remembered(ApiTokenEntity token, Instant until) {
        boolean holds(Instant now) {
            Instant expires = token.expiresAt;
            return until.isAfter(now) && (expires == null || expires.isAfter(now));
        }
    }

    Optional<ApiTokenEntity> known(String hash) {
        Remembered known = tokens.get(hash);
        return known != null && known.holds(clock.instant()) ? Optional.of(known.token()) : Optional.empty();
    }

    /** What is remembered, else what is found; that nothing was found is not remembered. */
    Optional<ApiTokenEntity> get(String hash, Supplier<Optional<ApiTokenEntity>> find) {
        Optional<ApiTokenEntity> known = known(hash);
        if (known.isPresent()) {
            return known;
        }
        Instant now = clock.instant();
        Optional<ApiTokenEntity> found = find.get();
        if (tokens.size() >= MOST) {
            tokens.clear();
        }
        found.ifPresentOrElse(
                token -> tokens.put(hash, new Remembered(token, now.plus(MOMENT))), () -> tokens.remove(hash));
        return found;
    }

    void forget() {
        tokens.clear();
    }
}
