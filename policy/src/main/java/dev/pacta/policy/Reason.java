/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import org.jspecify.annotations.Nullable;

/**
 * Why a decision is what it is.
 *
 * @param code stable, for programs; see {@link ReasonCodes}
 * @param message what is the matter and what to do
 * @param policy id of the policy that brought it about
 * @param resource id of the contract, with the schema object after a slash when one was asked for
 */
public record Reason(
        String code,
        String message,
        @Nullable String policy,
        @Nullable String resource,
        @Nullable String field) {}
