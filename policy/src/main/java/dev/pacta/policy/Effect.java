/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

/** What a policy does where it applies. A denial wins over any permission. */
public enum Effect {
    ALLOW,
    DENY
}
