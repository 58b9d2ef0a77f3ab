/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import dev.pacta.contract.secret.IssuedSecret;

/** Secrets by which programs and people sign in, known by their form: {@link IssuedSecret}. */
final class SecretDetector implements Detector {
    @Override
    public String name() {
        return "secret key or token";
    }

    @Override
    public String category() {
        return "user.authorization.credentials";
    }

    /** Of random letters and digits, fewer than one in 62 to the power of four begins like one. */
    @Override
    public double chance() {
        return 1e-6;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.length() >= IssuedSecret.SHORTEST;
    }

    @Override
    public Match find(String text) {
        IssuedSecret secret = IssuedSecret.in(text);
        if (secret == null) {
            return Match.NONE;
        }
        return secret.start() == 0 && secret.end() == text.length() ? Match.WHOLE : Match.INSIDE;
    }
}
